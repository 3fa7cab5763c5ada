#include "desk/promise/promise_rows.h"

#include <algorithm>

#include "care/follow_up.h"
#include "care/machine_update.h"
#include "care/promise.h"
#include "care/promise_time.h"
#include "desk/commit.h"
#include "store/sql/conversation.h"
#include "store/sql/promise.h"

namespace heard::desk {
namespace {

Error promise_moved_on() {
  return conflict("moved_on", "This promise has just changed. Please look again and repeat.");
}

void write_promise(store::Tx& tx, const care::PromiseChange& change) {
  const Promise& p = change.after;
  if (!change.before) {
    tx.put(store::sql::promise_add, p);
    return;
  }
  const std::int64_t changed =
      tx.run(store::sql::promise_change, p.id, p.state, p.message, p.due_at, p.due_local_minutes, p.renewals,
             p.renewed_by, p.told_by_machine_at, p.warned_at, p.ended_at, p.made_good_at, p.first_due_at,
             change.before->state, change.before->due_at);
  if (changed != 1) throw store::Abort{promise_moved_on()};
}

// As the rows have them, and as the decision changes them.
std::vector<Promise> open_after(store::Tx& tx, const care::Decision& decision) {
  std::vector<Promise> open;
  const auto changed = [&](PromiseId id) {
    return std::ranges::any_of(decision.promises, [id](const auto& c) { return c.after.id == id; });
  };
  for (Promise& kept : tx.list<Promise>(store::sql::promises_open_here, decision.after.id))
    if (!changed(kept.id)) open.push_back(std::move(kept));
  for (const care::PromiseChange& change : decision.promises)
    if (change.after.state == PromiseState::open) open.push_back(change.after);
  return open;
}

// When they are asked, when the owner is told, when a machine may tell the customer, when it lapses:
// whichever is still to come first.
Instant looked_at_next(const Promise& promise, const care::Calendar& calendar, Instant now) {
  Instant next = promise.due_at + care::lapse_grace;
  if (!promise.warned_at) next = std::min(next, care::warn_at(calendar, promise));
  if (promise.kind == PromiseKind::follow_up)
    if (const auto asks = care::asked_again_at(calendar, promise); asks && *asks > now)
      next = std::min(next, *asks);
  if (const auto tells = care::tells_late_at(calendar, promise); tells && *tells > now)
    next = std::min(next, *tells);
  return next;
}

}  // namespace

void write_promises(store::Tx& tx, const care::Decision& decision) {
  if (decision.promises.empty()) return;
  for (const care::PromiseChange& change : decision.promises) write_promise(tx, change);
  tell_promised_by(tx, decision.after.id);
  if (decision.after.merged_into) tell_promised_by(tx, *decision.after.merged_into);
}

void tell_promised_by(store::Tx& tx, ConversationId id) { tx.run(store::sql::promised_by, id); }

void watch_promises(store::Tx& tx, care::Decision& decision, TimerId timer, const HouseHours& hours,
                    Instant now) {
  const care::Calendar calendar = hours.calendar();
  std::optional<Instant> next;
  for (const Promise& promise : open_after(tx, decision)) {
    const Instant at = looked_at_next(promise, calendar, now);
    if (!next || at < *next) next = at;
  }
  if (next) decision.falls_due(timer, PromisesDue{decision.after.id}, *next);
}

void promise_by_house(care::Decision& decision, const ByHouse& said, const HouseHours& hours, Instant now) {
  care::promise(decision, {.promise = said.promise,
                           .kind = said.kind,
                           .words = Text<promise_words_bytes_max>::cut(said.words),
                           .nonce = {},  // nobody's own words
                           .due_at = said.due_at,
                           .zone = hours.zone,
                           .message = {},
                           .by = {},
                           .now = now});
}

std::vector<PromiseView> promises_in(store::Tx& tx, ConversationId id) {
  return tx.list<PromiseView>(store::sql::promise_views_in, id);
}

Result<void> each_open_promise(store::Tx& tx, care::Decision& decision, Instant now,
                               const PromiseStep& change) {
  for (const Promise& promise : tx.list<Promise>(store::sql::promises_owed_in, decision.after.id)) {
    if (promise.state != PromiseState::open) continue;
    if (promise.conversation == decision.after.id) {
      change(decision, promise);
      continue;
    }
    HEARD_TRY(const Conversation part, load_conversation(tx, promise.conversation));
    care::Decision elsewhere{.after = part};
    change(elsewhere, promise);
    commit(tx, part, elsewhere, now);
  }
  return {};
}

}  // namespace heard::desk
