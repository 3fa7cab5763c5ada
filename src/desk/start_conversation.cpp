#include "care/start.h"
#include "desk/commit.h"
#include "desk/conversations.h"
#include "desk/customers.h"
#include "desk/once.h"
#include "desk/opening.h"
#include "store/sql/conversation.h"
#include "understand/address.h"

namespace heard::desk {
namespace {

CustomerNamed named(const StartedBy& by) {
  return {.id = by.id,
          .name = by.name ? by.name->str() : "",
          .email = by.email ? std::string(trimmed(by.email->view())) : "",
          .phone = by.phone ? by.phone->str() : ""};
}

Result<void> check(const StartConversation& command) {
  if (trimmed(command.text.view()).empty())
    return invalid("missing_field", "The text must not be empty.", "text");
  if (trimmed(command.subject.view()).empty())
    return invalid("missing_field", "The subject must not be empty.", "subject");
  if (command.customer.email && !understand::address_of(trimmed(command.customer.email->view())))
    return invalid("invalid_email", "This is not a complete email address.", "customer.email");
  return {};
}

}  // namespace

Task<Answer> start_conversation(Desk& desk, Caller, StartConversation command, std::optional<Once> once) {
  HEARD_CO_CHECK(check(command));
  HEARD_CO_CHECK(co_await desk.ids.reserve(3));
  Opening opening{.conversation = desk.ids.take<ConversationId>(),
                  .message = desk.ids.take<MessageId>(),
                  .fresh_customer = desk.ids.take<CustomerId>(),
                  .customer_nonce = new_nonce(desk.random),
                  .subject_nonce = new_nonce(desk.random),
                  .message_nonce = new_nonce(desk.random),
                  .customer = named(command.customer),
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
