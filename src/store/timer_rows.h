// Timers: at most one of a kind for a conversation. A timer fires by the desk command it stands for, in
// the transaction that deletes its row.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "record/effect.h"
#include "store/tx.h"

namespace heard::store {

// Takes the place of one of the same kind and conversation.
void set_timer(Tx& tx, const NewTimer& timer);
// Whether there was one.
bool clear_timer(Tx& tx, ConversationId conversation, std::string_view kind);
// Soonest first. Write transactions only: on PostgreSQL those that another node is firing are passed over.
std::vector<Timer> due_timers(Tx& tx, Instant now, int limit);
// Whether it was still there: whoever gets true fires it.
bool delete_timer(Tx& tx, TimerId id);
std::optional<Instant> next_timer_due(Tx& tx);
// What it stands for; broken when this program does not know its kind.
Result<TimerBody> body_of(const Timer& timer);

}  // namespace heard::store
