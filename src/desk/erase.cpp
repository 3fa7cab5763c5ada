#include "desk/erase.h"

#include "store/blob_rows.h"
#include "store/sql/erase.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

void erase_rows(store::Tx& tx, ConversationId id) {
  for (const auto message : tx.list<MessageId>(store::sql::messages_of_conversation, id)) {
    tx.remove_document(message.value);
    tx.run(store::sql::erase_message, message);
  }
  for (const auto& blob : tx.list<std::string>(store::sql::blobs_of_conversation, id))
    store::drop_blob(tx, blob);
  for (const store::Sql* sql :
       {&store::sql::erase_attachments, &store::sql::erase_arrivals, &store::sql::erase_effects,
        &store::sql::erase_timers, &store::sql::erase_answers, &store::sql::erase_conversation})
    tx.run(*sql, id);
}

}  // namespace

Task<void> erase_customer(Desk& desk, Caller caller, CustomerId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    if (!tx.one<Customer>(store::sql::customer_by_id, id)) return not_found("This customer");
    std::vector<NewEvent> events;
    for (const auto conversation : tx.list<ConversationId>(store::sql::conversations_of_customer, id)) {
      erase_rows(tx, conversation);
      events.push_back({.event = ConversationErased{conversation},
                        .at = now,
                        .by = by(caller),
                        .conversation = conversation});
    }
    tx.remove_document(id.value);
    tx.run(store::sql::erase_customer, id);
    events.push_back({.event = CustomerErased{id}, .at = now, .by = by(caller)});
    tx.append(events);
    return {};
  });
}

}  // namespace heard::desk
