#include "care/start.h"

#include "care/content_hash.h"
#include "care/receive.h"

namespace heard::care {

void begin(Decision& decision, const Start& start, const Customer& customer, By by, Instant at) {
  Conversation& c = decision.after;
  c.id = start.conversation;
  c.subject = start.subject;
  c.subject_nonce = start.subject_nonce;
  c.customer_name = customer.name;
  decision.happened(ConversationStarted{.conversation = start.conversation,
                                        .number = start.number,
                                        .inbox = start.inbox,
                                        .customer = customer.id,
                                        .channel = start.channel,
                                        .subject = subject_hash(c),
                                        .came_as = start.came_as},
                    at, by, {}, false);
}

Decision start(const Start& start, const Customer& customer, const Message& message,
               std::optional<Earlier> earlier) {
  Decision decision;
  begin(decision, start, customer, {ByKind::customer, customer.id.value}, message.at);
  if (earlier) {
    receive_earlier_into(decision, message, earlier->settled);
  } else {
    receive_into(decision, message);
  }
  return decision;
}

}  // namespace heard::care
