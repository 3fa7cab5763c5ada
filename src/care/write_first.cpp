#include "care/write_first.h"

#include <iterator>

namespace heard::care {

Decision write_first(const Start& start, const Customer& customer, const Reply& first) {
  const By by{ByKind::person, first.person.value};
  Decision begun;
  begin(begun, start, customer, by, first.message.at);
  begun.happened(ConversationAssigned{first.person}, first.message.at, by, {}, false);
  Decision decision = reply(begun.after, first).value();
  decision.events.insert(decision.events.begin(), std::make_move_iterator(begun.events.begin()),
                         std::make_move_iterator(begun.events.end()));
  return decision;
}

bool is_empty(const Conversation& conversation) { return conversation.message_count == 0; }

bool goes_with(const Customer& customer, const Conversation& conversation, bool others) {
  // one moment for both: the customer was added to be written to
  return !others && customer.created_at == conversation.created_at && !customer.note &&
         !customer.set_aside_at && !customer.merged_into;
}

}  // namespace heard::care
