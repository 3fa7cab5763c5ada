#include "desk/conversation/seen.h"

#include <algorithm>

#include "desk/commit.h"
#include "desk/conversation/merge.h"
#include "store/sql/conversation.h"
#include "store/sql/seen.h"

namespace heard::desk {
namespace {

constexpr Instant not_begun{};

SeenList newest_seen(store::Tx& tx, PersonId person, Instant now) {
  SeenList list{.items = tx.list<SeenRow>(store::sql::seen_newest, person, seen_max),
                .since = tx.one<Instant>(store::sql::seen_since_of, person).value_or(not_begun)};
  if (list.since == not_begun) return list;
  list.since = std::max(list.since, now - seen_life);
  // of what is not listed any more nobody can say whether it was seen
  if (std::ssize(list.items) == seen_max) list.since = std::max(list.since, list.items.back().at);
  return list;
}

Result<void> see(store::Tx& tx, PersonId person, ConversationId id, MessageId newest) {
  const auto word = tx.one<Message>(store::sql::message_by_id, newest);
  if (!word || word->kind != MessageKind::customer || !is_part_of(tx, word->conversation, id))
    return invalid("unknown_message", "message_id is not a customer's message of this conversation.",
                   "message_id");
  tx.put(store::sql::seen_put,
         Seen{.person = person, .conversation = id, .message = word->id, .at = word->at});
  for (const Conversation& part : tx.list<Conversation>(store::sql::parts_of, id)) {
    if (!part.last_customer_message) continue;
    const auto last = tx.one<Message>(store::sql::message_by_id, *part.last_customer_message);
    if (!last || last->at > word->at) continue;
    tx.put(store::sql::seen_put,
           Seen{.person = person, .conversation = part.id, .message = last->id, .at = last->at});
  }
  return {};
}

}  // namespace

Instant seen_since(store::Tx& tx, PersonId person, Instant now) {
  const SeenList list = newest_seen(tx, person, now);
  return list.since == not_begun ? now : list.since;
}

Task<SeenList> seen_by(Desk& desk, Caller caller) {
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(SeenList list, co_await desk.store.read([&](store::Tx& tx) -> Result<SeenList> {
    return newest_seen(tx, caller.person, now);
  }));
  if (list.since != not_begun) co_return list;
  HEARD_CO_CHECK(co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.run(store::sql::seen_begin, caller.person, now);
    return {};
  }));
  list.since = now;
  co_return list;
}

Task<void> mark_seen(Desk& desk, Caller caller, ConversationId id, MarkSeen command) {
  if (!command.message_id.mentioned)
    co_return invalid("missing_field", "message_id is missing.", "message_id");
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
    const auto newest = command.message_id.value;
    if (newest) return see(tx, caller.person, conversation.id, *newest);
    tx.put(store::sql::seen_put,
           Seen{.person = caller.person, .conversation = conversation.id, .message = {}, .at = now});
    return {};
  });
}

}  // namespace heard::desk
