#include <fmt/format.h>

#include <algorithm>

#include "care/start.h"
#include "desk/commit.h"
#include "desk/conversation/conversations.h"
#include "desk/conversation/opening.h"
#include "desk/customer/customers.h"
#include "desk/door/form_fields.h"
#include "desk/once.h"
#include "store/sql/conversation.h"

namespace heard::desk {
namespace {

Result<void> check(const StartConversation& command) {
  if (trimmed(command.text.view()).empty())
    return invalid("missing_field", "The text must not be empty.", "text");
  if (trimmed(command.subject.view()).empty())
    return invalid("missing_field", "The subject must not be empty.", "subject");
  return check_named(command.customer);
}

std::string_view said_of(ContactTrouble trouble) {
  switch (trouble) {
    case ContactTrouble::missing:
      return "This must be answered.";
    case ContactTrouble::too_long:
      return "This answer is too long.";
    case ContactTrouble::no_date:
      return "This must be a date, such as 2026-11-27.";
    case ContactTrouble::no_number:
      return "This must be a number.";
    default:
      return "This is none of the choices.";
  }
}

// Whoever writes by the API need not answer what a form requires; what they do answer must be right.
Result<std::vector<FormAnswer>> answers_in(store::Tx& tx, const StartConversation& command) {
  if (command.answers.empty()) return std::vector<FormAnswer>{};
  HEARD_TRY(const InboxId inbox, inbox_for(tx, command.inbox));
  std::vector<FormField> fields = fields_in(tx, inbox, {});
  std::vector<OwnEntry> said;
  for (std::size_t i = 0; i < command.answers.size(); ++i) {
    const FieldAnswer& answer = command.answers[i];
    const auto field = std::ranges::find(fields, answer.field, &FormField::id);
    if (field == fields.end())
      return invalid("unknown_field", "This inbox has no such field.", fmt::format("answers[{}].field", i));
    field->required = false;
    const care::AnswersRead read =
        care::read_answers({*field}, {{answer.field, answer.answer.str()}}, Tongue::en);
    if (!read.troubles.empty())
      return invalid("invalid_field", std::string(said_of(read.troubles.front().trouble)),
                     fmt::format("answers[{}].answer", i));
    said.push_back({answer.field, answer.answer.str()});
  }
  for (FormField& field : fields) field.required = false;
  return care::read_answers(fields, said, Tongue::en).answers;
}

}  // namespace

Task<Answer> start_conversation(Desk& desk, Caller caller, StartConversation command,
                                std::optional<Once> once) {
  HEARD_CO_CHECK(check(command));
  HEARD_CO_CHECK(co_await desk.ids.reserve(7));
  Opening opening{.conversation = desk.ids.take<ConversationId>(),
                  .message = desk.ids.take<MessageId>(),
                  .fresh_customer = desk.ids.take<CustomerId>(),
                  .timer = desk.ids.take<TimerId>(),
                  .alert = desk.ids.take<TimerId>(),
                  .customer_nonce = new_nonce(desk.random),
                  .subject_nonce = new_nonce(desk.random),
                  .message_nonce = new_nonce(desk.random),
                  .customer = named_by(command.customer),
                  .inbox = command.inbox,
                  .channel = command.channel.value_or(Channel::api),
                  .subject = command.subject.str(),
                  .text = command.text.str(),
                  .now = desk.clock.now()};
  if (command.urgent.value_or(false))
    opening.urgent =
        SaidUrgent{.by = by(caller), .promise = {desk.ids.take<PromiseId>(), desk.ids.take<TimerId>()}};
  co_return co_await answer_once(
      desk, std::move(once), opening.conversation, 201, [&](store::Tx& tx) -> Result<ConversationMade> {
        HEARD_TRY(const auto answers, answers_in(tx, command));
        HEARD_TRY(const ConversationMade made, open_conversation(tx, desk, opening));
        keep_answers(tx, made.message_id, answers);
        return made;
      });
}

}  // namespace heard::desk
