#include "desk/promise/promises_due.h"

#include <algorithm>

#include "care/follow_up.h"
#include "care/machine_update.h"
#include "care/promise.h"
#include "care/promise_time.h"
#include "desk/asking/settled_question.h"
#include "desk/commit.h"
#include "desk/mail/letters.h"
#include "desk/mail/mail_people.h"
#include "desk/mail/mailboxes.h"
#include "desk/promise/deadlines.h"
#include "desk/promise/promise_letters.h"
#include "desk/promise/promise_rules.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"
#include "store/sql/promise.h"

namespace heard::desk {
namespace {

// What was deleted may be put back, and is looked at again then.
constexpr Duration deleted_looked_at = days(1);
constexpr std::int64_t letters_a_timer = 2;

bool is_mailed_to(store::Tx& tx, const Person& person) {
  return person.active && person.alert_mail && person.proven_at && !is_own_address(tx, person.email_folded);
}

}  // namespace

Task<PromiseLetterIds> promise_letter_ids(Desk& desk, Instant now, int timers_max) {
  HEARD_CO_TRY(const std::int64_t due, co_await desk.store.read([&](store::Tx& tx) -> Result<std::int64_t> {
    return tx.one<std::int64_t>(store::sql::promise_timers_due, now).value_or(0);
  }));
  const std::int64_t wanted = letters_a_timer * std::min<std::int64_t>(due, timers_max);
  PromiseLetterIds ids;
  if (wanted == 0) co_return ids;
  HEARD_CO_CHECK(co_await desk.ids.reserve(2 * wanted));
  for (std::int64_t i = 0; i < wanted; ++i) {
    ids.letters.push_back(desk.ids.take<LetterId>());
    ids.effects.push_back(desk.ids.take<EffectId>());
  }
  co_return ids;
}

Result<void> PromiseRound::look_at(const Conversation& before, const Timer& timer) {
  care::Decision decision{.after = before};
  if (before.state == ConversationState::deleted) {
    decision.falls_due(timer.id, PromisesDue{before.id}, now_ + deleted_looked_at);
    commit(tx_, before, decision, now_);
    return {};
  }
  Place place{.whole = before, .hours = {}};
  if (before.merged_into) {
    HEARD_TRY(place.whole, load_conversation(tx_, *before.merged_into));
  }
  HEARD_TRY(place.hours, hours_for(tx_, place.whole.team));
  for (const Promise& promise : tx_.list<Promise>(store::sql::promises_open_here, before.id))
    HEARD_CHECK(look_at_one(decision, promise, place));
  watch_promises(tx_, decision, timer.id, place.hours, now_);
  commit(tx_, before, decision, now_);
  return {};
}

Result<void> PromiseRound::look_at_one(care::Decision& decision, Promise promise, const Place& place) {
  care::retime(decision, promise, now_);
  HEARD_TRY(const bool asked, follow_up(decision, promise, place));
  if (asked) return {};
  HEARD_TRY(const bool told, tell_late(decision, promise, place));
  if (told) return {};
  const bool is_word = is_word_by_rule(tx_, promise) && place.whole.state == ConversationState::waiting;
  if (promise.due_at + care::lapse_grace <= now_)
    return care::lapse(decision, promise, is_word ? ConversationState::open : place.whole.state, now_),
           Result<void>{};
  if (care::warn_at(place.hours.calendar(), promise) <= now_) return come_near(decision, promise, place);
  return {};
}

Result<bool> PromiseRound::follow_up(care::Decision& decision, const Promise& promise, const Place& place) {
  if (promise.kind != PromiseKind::follow_up || promise.due_at + care::lapse_grace <= now_) return false;
  const auto at = care::asked_again_at(place.hours.calendar(), promise);
  if (!at || *at > now_) return false;
  const bool over = place.whole.state == ConversationState::resolved;
  if (!question_stands(tx_, place.whole)) {
    // they have said it already, or there is more to it again: then whoever promised it sees to it
    if (over || !promise.made_by) care::void_promise(decision, promise, now_);
    return over || !promise.made_by;
  }
  if (used_ >= ids_.letters.size()) return false;
  HEARD_TRY(const bool asked,
            ask_by_mail(tx_, desk_, place.whole,
                        {.letter = ids_.letters[used_], .effect = ids_.effects[used_]}, now_));
  if (asked) ++used_;
  return asked;
}

Result<void> PromiseRound::come_near(care::Decision& decision, const Promise& promise, const Place& place) {
  if (promise.warned_at) return {};
  care::come_near(decision, promise, is_word_by_rule(tx_, promise), now_);
  if (!place.whole.assignee || used_ >= ids_.letters.size() || !letters_leave(tx_, desk_)) return {};
  const auto owes = tx_.one<Person>(store::sql::person_by_id, *place.whole.assignee);
  if (!owes || !is_mailed_to(tx_, *owes)) return {};
  const std::size_t next = used_++;
  return write_letter(tx_, near_letter(tx_, desk_, *owes, place.whole, promise, ids_.letters[next], now_),
                      ids_.effects[next], now_);
}

bool PromiseRound::may_tell(const Promise& promise, const Place& place,
                            const std::optional<std::string>& to) {
  const Conversation& c = place.whole;
  const auto wrote = c.last_customer_message
                         ? tx_.one<Message>(store::sql::message_by_id, *c.last_customer_message)
                         : std::nullopt;
  return care::may_tell_late(
      promise,
      {.switched_on = machine_tells(tx_),
       .can_be_told = to && letters_leave(tx_, desk_) && can_send(tx_, c.inbox),
       .told_today =
           to && tx_.one<std::int64_t>(store::sql::told_late_since, *to, now_ - days(1)).value_or(0) > 0,
       .wrote_since = wrote && wrote->at > promise.made_at,
       .state = c.state,
       .looked_into = c.proper_look_since.has_value()});
}

Result<bool> PromiseRound::tell_late(care::Decision& decision, Promise& promise, const Place& place) {
  const care::Calendar calendar = place.hours.calendar();
  const auto at = care::tells_late_at(calendar, promise);
  if (!at || *at > now_ || promise.due_at <= now_ || !care::is_by_day(calendar, now_)) return false;
  if (used_ >= ids_.letters.size()) return false;
  const auto people = answer_people(tx_, place.whole, now_);
  const auto to = people && !people->to.empty() ? std::optional(people->to.front()) : std::nullopt;
  const auto instead = care::told_instead(calendar, promise, now_);
  if (!instead || !may_tell(promise, place, to)) return false;
  const std::size_t next = used_++;
  HEARD_CHECK(write_letter(
      tx_, late_letter(tx_, desk_, place.whole, promise, *to, *instead, ids_.letters[next], now_),
      ids_.effects[next], now_));
  decision.happened_to(
      promise,
      PromiseToldLate{.promise = promise.id,
                      .due_at = *instead,
                      .due_local_minutes = care::local_minutes(promise.zone.view(), *instead)},
      now_, {});
  return true;
}

}  // namespace heard::desk
