#include "desk/delivery.h"

#include "care/deleted.h"
#include "care/deliver.h"
#include "care/outside.h"
#include "care/set_aside.h"
#include "care/settle.h"
#include "care/snooze.h"
#include "desk/asking/governor.h"
#include "desk/asking/settled_question.h"
#include "desk/commit.h"
#include "desk/customer/erase.h"
#include "desk/house/rules.h"
#include "desk/mail/file_sent.h"
#include "desk/mail/letters.h"
#include "desk/promise/planned_promises.h"
#include "desk/promise/promises_due.h"
#include "desk/telling/acknowledge.h"
#include "desk/telling/alerts.h"
#include "desk/writing/outside.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/timer_rows.h"
#include "understand/bounce.h"

namespace heard::desk {
namespace {

DeliveryState told(EffectState state) {
  switch (state) {
    case EffectState::done:
      return DeliveryState::sent;
    case EffectState::dead:
      return DeliveryState::failed;
    default:
      return DeliveryState::unknown;
  }
}

bool finish(store::Tx& tx, const EffectOutcome& outcome) {
  switch (outcome.state) {
    case EffectState::done:
      return store::mark_done(tx, outcome.effect, outcome.fence);
    case EffectState::dead:
      return store::mark_dead(tx, outcome.effect, outcome.fence, outcome.reason);
    default:
      return store::mark_unknown(tx, outcome.effect, outcome.fence, outcome.reason);
  }
}

// Drawn beforehand for what may follow an outcome.
struct Next {
  TimerId timer;
  TimerId promises;
  EffectId filing;
};

Result<void> tell_delivery(store::Tx& tx, const Desk& desk, const Effect& effect, EffectState state,
                           const Next& next, Duration quiet, Instant now) {
  if (!effect.conversation || !effect.message) return {};
  HEARD_TRY(const Conversation before, load_conversation(tx, *effect.conversation));
  care::Decision decision = care::deliver(before, {.message = *effect.message,
                                                   .effect = effect.id,
                                                   .state = told(state),
                                                   .is_answer = effect.effect_class == EffectClass::answer,
                                                   .timer = next.timer,
                                                   .quiet = quiet,
                                                   .now = now});
  // sent and settled in one
  if (state == EffectState::done && before.state == ConversationState::resolved &&
      before.last_message == *effect.message && decision.timers.empty())
    HEARD_CHECK(ask_later_of_settled(tx, desk, decision, next.timer, now));
  if (state == EffectState::done)
    HEARD_CHECK(promises_said(tx, decision, *effect.message, next.promises, now));
  commit(tx, before, decision, now);
  return {};
}

Result<void> end_letter(store::Tx& tx, const Effect& effect, EffectState state, bool to_file, Instant now) {
  HEARD_CHECK(tell_letter(tx, effect, told(state), now));
  if (!to_file) forget_letter(tx, effect);
  return {};
}

Result<void> settle_one(store::Tx& tx, const Desk& desk, const EffectOutcome& outcome, Next next,
                        Duration quiet, Instant now) {
  if (!finish(tx, outcome)) return {};
  const auto effect = store::find_effect(tx, outcome.effect);
  if (!effect) return {};
  if (effect->kind == FileSent::kind) return end_filing(tx, *effect), Result<void>{};
  HEARD_CHECK(end_verdict(tx, *effect, outcome.state, now));
  // a person has written to them there
  if (effect->kind == SendMail::kind && outcome.state == EffectState::done)
    forget_bounced(tx, effect->recipient);
  if (understand::gives_up_address(outcome.of_recipient)) mark_bounced(tx, effect->recipient, now);
  const bool to_file = outcome.state == EffectState::done && file_in_sent(tx, *effect, next.filing, now);
  if (effect->kind == SendLetter::kind) return end_letter(tx, *effect, outcome.state, to_file, now);
  return tell_delivery(tx, desk, *effect, outcome.state, next, quiet, now);
}

struct Rounds {
  AlertRound& alerts;
  PromiseRound& promises;
};

Result<void> fire_one(store::Tx& tx, const Desk& desk, const Timer& timer, const Rounds& rounds,
                      Duration quiet, Instant now) {
  if (!store::delete_timer(tx, timer.id)) return {};
  if (timer.kind == AlertTeam::kind) rounds.alerts.look_at(timer);
  if (timer.kind == GatherAlerts::kind) rounds.alerts.gather();
  if (timer.kind == AlertTeam::kind || timer.kind == GatherAlerts::kind) return {};
  HEARD_TRY(const Conversation before, load_conversation(tx, timer.conversation));
  if (timer.kind == SettleQuietly::kind) {
    care::Decision decision = care::settle_quietly(before, timer, quiet, now);
    HEARD_CHECK(ask_later(tx, desk, before, decision, timer.id, now));
    commit(tx, before, decision, now);
  }
  if (timer.kind == AskIfSettled::kind) HEARD_CHECK(ask_if_settled(tx, desk, before, timer, now));
  if (timer.kind == ComeBack::kind) commit(tx, before, care::come_back(before, timer, now), now);
  if (timer.kind == PromisesDue::kind) HEARD_CHECK(rounds.promises.look_at(before, timer));
  if (timer.kind == Acknowledge::kind) HEARD_CHECK(acknowledge(tx, desk, before, timer, now));
  if (timer.kind == EraseDeleted::kind && care::is_over(before)) erase_with_parts(tx, before.id, {}, now);
  if (timer.kind == OutsideOwes::kind && care::is_overdue(before, now))
    HEARD_CHECK(tell_asking(tx, before, OutsideNews::overdue, {}, now));
  if (timer.kind == EraseSetAside::kind) {
    if (care::is_to_go(before, now)) {
      erase_with_parts(tx, before.id, {}, now);
    } else {
      commit(tx, before, care::keep_set_aside(before, timer), now);
    }
  }
  return {};
}

}  // namespace

Task<void> settle_outcomes(Desk& desk, std::vector<EffectOutcome> outcomes) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(3 * std::ssize(outcomes)));
  std::vector<Next> next;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    next.push_back({.timer = desk.ids.take<TimerId>(),
                    .promises = desk.ids.take<TimerId>(),
                    .filing = desk.ids.take<EffectId>()});
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    const Duration quiet = rules_in(tx, desk.rules).quiet;
    for (std::size_t i = 0; i < outcomes.size(); ++i)
      HEARD_CHECK(settle_one(tx, desk, outcomes[i], next[i], quiet, now));
    return {};
  });
}

Task<void> recover_leases(Desk& desk) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    const Duration quiet = rules_in(tx, desk.rules).quiet;
    for (const Effect& effect : store::found_started(tx, now).unknown) {
      if (effect.kind == SendLetter::kind)
        HEARD_CHECK(end_letter(tx, effect, EffectState::unknown, false, now));
      HEARD_CHECK(tell_delivery(tx, desk, effect, EffectState::unknown, {}, quiet, now));
    }
    return {};
  });
}

Task<int> fire_timers(Desk& desk, int limit) {
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(const AlertIds ids, co_await alert_ids(desk, now));
  HEARD_CO_TRY(const PromiseLetterIds promise_ids, co_await promise_letter_ids(desk, now, limit));
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<int> {
    const std::vector<Timer> due = store::due_timers(tx, now, limit);
    const Duration quiet = rules_in(tx, desk.rules).quiet;
    AlertRound alerts(tx, desk, ids, now);
    PromiseRound promises(tx, desk, promise_ids, now);
    for (const Timer& timer : due) HEARD_CHECK(fire_one(tx, desk, timer, {alerts, promises}, quiet, now));
    alerts.finish();
    return static_cast<int>(due.size());
  });
}

}  // namespace heard::desk
