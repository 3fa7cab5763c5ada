#include "desk/erase.h"

#include "care/merge_customers.h"
#include "desk/customer_card.h"
#include "store/blob_rows.h"
#include "store/pages.h"
#include "store/sql/erase.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

NewEvent erase_conversation(store::Tx& tx, ConversationId id, By by, Instant now) {
  for (const auto message : tx.list<MessageId>(store::sql::messages_of_conversation, id)) {
    tx.remove_document(message.value);
    tx.run(store::sql::erase_message, message);
  }
  for (const auto& blob : tx.list<std::string>(store::sql::blobs_of_conversation, id))
    store::drop_blob(tx, blob);
  for (const store::Sql* sql :
       {&store::sql::erase_attachments, &store::sql::erase_uploads, &store::sql::erase_arrivals,
        &store::sql::erase_mails, &store::sql::erase_effects, &store::sql::erase_timers,
        &store::sql::erase_answers, &store::sql::erase_tags, &store::sql::erase_drafts,
        &store::sql::erase_asked, &store::sql::erase_seen, &store::sql::erase_conversation})
    tx.run(*sql, id);
  return {.event = ConversationErased{id}, .at = now, .by = by, .conversation = id};
}

void erase_one(store::Tx& tx, CustomerId id, By by, Instant now) {
  std::vector<NewEvent> events;
  for (const auto conversation : tx.list<ConversationId>(store::sql::conversations_of_customer, id))
    events.push_back(erase_conversation(tx, conversation, by, now));
  tx.append(events);
  erase_lonely_customer(tx, id, by, now);
}

}  // namespace

void erase_with_parts(store::Tx& tx, ConversationId id, By by, Instant now) {
  std::vector<NewEvent> events;
  for (const store::ConversationPart& part : store::conversation_parts(tx, id))
    events.push_back(erase_conversation(tx, part.id, by, now));
  events.push_back(erase_conversation(tx, id, by, now));
  tx.append(events);
}

void erase_lonely_customer(store::Tx& tx, CustomerId id, By by, Instant now) {
  tx.remove_document(id.value);
  tx.run(store::sql::addresses_drop, id);
  tx.run(store::sql::erase_customer, id);
  const NewEvent erased{.event = CustomerErased{id}, .at = now, .by = by};
  tx.append({&erased, 1});
}

Task<void> erase_customer(Desk& desk, Caller caller, CustomerId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const Customer customer, load_customer(tx, id));
    HEARD_CHECK(care::check_goes_on(customer));
    for (const Customer& also : tx.list<Customer>(store::sql::customers_merged_into, id))
      erase_one(tx, also.id, by(caller), now);
    erase_one(tx, id, by(caller), now);
    return {};
  });
}

}  // namespace heard::desk
