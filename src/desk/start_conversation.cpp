#include "care/start.h"
#include "desk/commit.h"
#include "desk/conversations.h"
#include "desk/customers.h"
#include "desk/once.h"
#include "desk/opening.h"
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

}  // namespace

Task<Answer> start_conversation(Desk& desk, Caller, StartConversation command, std::optional<Once> once) {
  HEARD_CO_CHECK(check(command));
  HEARD_CO_CHECK(co_await desk.ids.reserve(4));
  Opening opening{.conversation = desk.ids.take<ConversationId>(),
                  .message = desk.ids.take<MessageId>(),
                  .fresh_customer = desk.ids.take<CustomerId>(),
                  .timer = desk.ids.take<TimerId>(),
                  .customer_nonce = new_nonce(desk.random),
                  .subject_nonce = new_nonce(desk.random),
                  .message_nonce = new_nonce(desk.random),
                  .customer = named_by(command.customer),
                  .inbox = command.inbox,
                  .channel = command.channel.value_or(Channel::api),
                  .subject = command.subject.str(),
                  .text = command.text.str(),
                  .now = desk.clock.now()};
  co_return co_await answer_once(
      desk, std::move(once), opening.conversation, 201,
      [&](store::Tx& tx) -> Result<ConversationMade> { return open_conversation(tx, opening); });
}

}  // namespace heard::desk
