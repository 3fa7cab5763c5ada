#include "desk/asking/follow_up.h"

#include "care/follow_up.h"
#include "desk/asking/question_text.h"
#include "desk/asking/settled_question.h"
#include "desk/promise/promise_rows.h"
#include "desk/promise/promise_rules.h"
#include "store/sql/promise.h"

namespace heard::desk {

std::optional<Promise> open_follow_up(store::Tx& tx, ConversationId id) {
  for (Promise& promise : tx.list<Promise>(store::sql::promises_owed_in, id))
    if (promise.kind == PromiseKind::follow_up && promise.state == PromiseState::open)
      return std::move(promise);
  return std::nullopt;
}

Result<bool> promise_follow_up(store::Tx& tx, const Desk& desk, care::Decision& decision, TimerId timer,
                               Instant now) {
  const Conversation& c = decision.after;
  if (open_follow_up(tx, c.id)) return true;
  if (c.came_as != CameAs::complaint || c.asked_for || !follows_up(tx)) return false;
  const auto language = asked_in(tx, desk, c);
  HEARD_TRY(const HouseHours hours, hours_for(tx, c.team));
  const auto due_at = hours.told && language ? care::follow_up_due(hours.calendar(), now) : std::nullopt;
  if (!due_at) return false;
  promise_by_house(decision,
                   {.promise = PromiseId{timer.value},
                    .kind = PromiseKind::follow_up,
                    .words = follow_up_words(*language),
                    .due_at = *due_at},
                   hours, now);
  watch_promises(tx, decision, timer, hours, now);
  return true;
}

}  // namespace heard::desk
