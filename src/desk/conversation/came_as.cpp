#include "desk/conversation/came_as.h"

#include "care/came_as.h"
#include "desk/promise/deadlines.h"
#include "desk/promise/promise_rows.h"
#include "store/sql/acknowledgement.h"

namespace heard::desk {
namespace {

void acknowledge_by_rule(store::Tx& tx, care::Decision& decision, PromiseId promise, const HouseHours& hours,
                         Instant now) {
  if (decision.after.state != ConversationState::open || first_reply_by(tx, decision)) return;
  if (const auto due_at = acknowledge_by(tx, decision.after, promise, hours, now))
    promise_by_house(decision, {.promise = promise, .due_at = *due_at}, hours, now);
}

}  // namespace

Result<void> change_came_as(store::Tx& tx, care::Decision& decision, std::optional<CameAs> wanted,
                            const ToPromise& ids, By by, Instant now) {
  if (!care::decide_came_as(decision, wanted, by, now)) return {};
  HEARD_TRY(const HouseHours hours, hours_for(tx, decision.after.team));
  const PromiseId answer{ids.timer.value};
  if (wanted != CameAs::complaint) {
    end_promises_by_rule(tx, decision, now);
  } else if (tx.one<std::int64_t>(store::sql::answers_in, decision.after.id).value_or(0) == 0) {
    acknowledge_by_rule(tx, decision, ids.promise, hours, now);
    promise_answer_by_rule(tx, decision, answer, hours, now);
  } else {
    promise_answer_by_rule(tx, decision, answer, hours, now);
    promise_next_by_rule(tx, decision, ids.promise, hours, now);
  }
  if (!decision.promises.empty()) watch_promises(tx, decision, ids.timer, hours, now);
  return {};
}

}  // namespace heard::desk
