#include "desk/promise/promise_by_rule.h"

#include <algorithm>

#include "care/promise_time.h"
#include "desk/promise/deadlines.h"
#include "desk/promise/promise_rows.h"
#include "store/sql/promise.h"

namespace heard::desk {
namespace {

// A house that has told no hours promises nothing of its own.
std::optional<Instant> by_policy(store::Tx& tx, const Conversation& c, const HouseHours& hours, Instant now) {
  if (!hours.told) return std::nullopt;
  const auto policies = tx.list<PromisePolicy>(store::sql::promise_policies);
  return care::due_by(care::policy_for(policies, incoming(c)), hours.calendar(), now);
}

}  // namespace

care::Incoming incoming(const Conversation& c) {
  return {.inbox = c.inbox, .team = c.team, .came_as = c.came_as, .urgent = c.urgent};
}

std::optional<Instant> first_reply_by(store::Tx& tx, const care::Decision& decision) {
  const auto is_first = [](const Promise& p) {
    return p.kind == PromiseKind::first_reply && p.state == PromiseState::open;
  };
  for (const care::PromiseChange& change : decision.promises)
    if (is_first(change.after)) return change.after.due_at;
  for (const Promise& kept : tx.list<Promise>(store::sql::promises_open_here, decision.after.id))
    if (is_first(kept)) return kept.due_at;
  return std::nullopt;
}

Result<void> promise_first_reply(store::Tx& tx, care::Decision& decision, const ToPromise& ids, Instant now) {
  const Conversation& c = decision.after;
  if (c.state != ConversationState::open || c.asked_for || first_reply_by(tx, decision)) return {};
  HEARD_TRY(const HouseHours hours, hours_for(tx, c.team));
  auto due_at = by_policy(tx, c, hours, now);
  if (const auto by_rule = acknowledge_by(tx, c, ids.promise, hours, now);
      by_rule && (!due_at || *by_rule < *due_at))
    due_at = by_rule;
  if (due_at) promise_by_house(decision, {.promise = ids.promise, .due_at = *due_at}, hours, now);
  promise_answer_by_rule(tx, decision, PromiseId{ids.timer.value}, hours, now);
  if (!decision.promises.empty()) watch_promises(tx, decision, ids.timer, hours, now);
  return {};
}

}  // namespace heard::desk
