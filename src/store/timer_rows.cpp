#include "store/timer_rows.h"

#include "reflect/codec.h"
#include "store/sql/timer.h"

namespace heard::store {

void set_timer(Tx& tx, const NewTimer& timer) {
  const auto coded = reflect::encode(timer.body);
  tx.post(sql::timer_set, timer.id, coded.kind, coded.version, coded.body, timer.conversation, timer.due_at);
}

bool clear_timer(Tx& tx, ConversationId conversation, std::string_view kind) {
  return tx.run(sql::timer_clear, conversation, kind) > 0;
}

std::vector<Timer> due_timers(Tx& tx, Instant now, int limit) {
  return tx.list<Timer>(sql::timers_due, now, limit);
}

bool delete_timer(Tx& tx, TimerId id) { return tx.run(sql::timer_delete, id) > 0; }

std::optional<Instant> next_timer_due(Tx& tx) { return tx.one<Instant>(sql::next_timer_due); }

Result<TimerBody> body_of(const Timer& timer) {
  return reflect::decode<TimerBody>(timer.kind, timer.version, timer.body);
}

}  // namespace heard::store
