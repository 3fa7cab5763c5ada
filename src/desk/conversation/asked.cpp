#include "desk/conversation/asked.h"

#include "store/sql/asked.h"
#include "store/sql/people.h"

namespace heard::desk {

Result<void> check_asked(store::Tx& tx, const Message& message, const std::vector<PersonId>& asked) {
  if (asked.empty()) return {};
  if (message.kind != MessageKind::note)
    return invalid("contradiction", "Only a note asks a colleague: a reply is the customer's to read.",
                   "ask");
  if (asked.size() > asked_max)
    return invalid("too_many_asked", "One note can ask twenty colleagues at most.", "ask");
  for (const PersonId id : asked) {
    const auto person = tx.one<Person>(store::sql::person_by_id, id);
    if (!person || !person->active)
      return invalid("unknown_person", "Somebody who is asked does not work here.", "ask");
  }
  return {};
}

void keep_asked(store::Tx& tx, std::span<const NewEvent> events) {
  for (const NewEvent& event : events)
    if (const auto* asked = event.event.as<ColleagueAsked>())
      tx.run(store::sql::asked_put, asked->person, event.conversation, asked->message, event.by.id, event.at);
}

std::vector<AskedRow> asked_in(store::Tx& tx, PersonId caller) {
  return tx.list<AskedRow>(store::sql::asked_of, caller);
}

Task<void> looked_at_asked(Desk& desk, Caller caller, ConversationId id) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.run(store::sql::asked_looked, id, caller.person);
    return {};
  });
}

}  // namespace heard::desk
