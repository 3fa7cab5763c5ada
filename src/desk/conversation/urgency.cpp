#include "desk/conversation/urgency.h"

#include <algorithm>

#include "care/promise.h"
#include "care/promise_time.h"
#include "care/urgency.h"
#include "desk/commit.h"
#include "desk/promise/promise_rows.h"
#include "store/sql/acknowledgement.h"
#include "store/sql/deadline.h"
#include "store/sql/promise.h"

namespace heard::desk {
namespace {

bool waits_for_first_reply(store::Tx& tx, const Conversation& c) {
  return c.state == ConversationState::open && !c.asked_for && c.waiting_since &&
         !tx.one<MessageId>(store::sql::answer_in_all, c.id);
}

// Nothing where the house has said nothing of what is urgent, or promises nothing for this.
std::optional<Instant> urgent_by(store::Tx& tx, const Conversation& c, const HouseHours& hours, Instant now) {
  const auto policies = tx.list<PromisePolicy>(store::sql::promise_policies);
  if (!hours.told || std::ranges::none_of(policies, &PromisePolicy::urgent)) return std::nullopt;
  return care::due_by(care::policy_for(policies, incoming(c)), hours.calendar(), *c.waiting_since, now);
}

// Answers that are owed, also in what goes on in it, as the decision leaves them.
std::vector<Promise> answers_owed(store::Tx& tx, const care::Decision& decision) {
  std::vector<Promise> owed = tx.list<Promise>(store::sql::promises_owed_in, decision.after.id);
  for (const care::PromiseChange& change : decision.promises) {
    std::erase_if(owed, [&](const Promise& one) { return one.id == change.after.id; });
    if (change.after.state == PromiseState::open) owed.push_back(change.after);
  }
  std::erase_if(owed, [](const Promise& one) { return !care::is_reply_clock(one.kind); });
  return owed;
}

// What the rules of a trade asked for is asked of the new one.
Result<void> replace(store::Tx& tx, care::Decision& decision, const Promise& old, PromiseId promise,
                     Instant now) {
  tx.run(store::sql::promise_deadline_moves, old.id, promise, decision.after.id);
  if (old.conversation == decision.after.id) {
    care::give_way(decision, old, now);
    return {};
  }
  HEARD_TRY(const Conversation part, load_conversation(tx, old.conversation));
  care::Decision elsewhere{.after = part};
  care::give_way(elsewhere, old, now);
  commit(tx, part, elsewhere, now);
  return {};
}

}  // namespace

Result<void> change_urgency(store::Tx& tx, care::Decision& decision, bool urgent, const ToPromise& ids, By by,
                            Instant now) {
  if (!care::decide_urgency(decision, urgent, by, now) || !urgent) return {};
  const Conversation& c = decision.after;
  if (!waits_for_first_reply(tx, c)) return {};
  HEARD_TRY(const HouseHours hours, hours_for(tx, c.team));
  const auto due_at = urgent_by(tx, c, hours, now);
  const std::vector<Promise> owed = answers_owed(tx, decision);
  if (!due_at || !care::takes_their_place(owed, *due_at)) return {};
  for (const Promise& old : owed) HEARD_CHECK(replace(tx, decision, old, ids.promise, now));
  promise_by_house(decision, {.promise = ids.promise, .due_at = *due_at}, hours, now);
  watch_promises(tx, decision, ids.timer, hours, now);
  return {};
}

}  // namespace heard::desk
