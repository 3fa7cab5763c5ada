#include "desk/delivery.h"

#include "care/deleted.h"
#include "care/deliver.h"
#include "care/set_aside.h"
#include "care/settle.h"
#include "care/snooze.h"
#include "desk/commit.h"
#include "desk/erase.h"
#include "desk/rules.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/timer_rows.h"

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

Result<void> tell_delivery(store::Tx& tx, const Effect& effect, EffectState state, TimerId timer,
                           Duration quiet, Instant now) {
  if (!effect.conversation || !effect.message) return {};
  HEARD_TRY(const Conversation before, load_conversation(tx, *effect.conversation));
  commit(tx, before,
         care::deliver(before, {.message = *effect.message,
                                .effect = effect.id,
                                .state = told(state),
                                .timer = timer,
                                .quiet = quiet,
                                .now = now}),
         now);
  return {};
}

Result<void> settle_one(store::Tx& tx, const EffectOutcome& outcome, TimerId timer, Duration quiet,
                        Instant now) {
  if (!finish(tx, outcome)) return {};
  const auto effect = store::find_effect(tx, outcome.effect);
  if (!effect) return {};
  return tell_delivery(tx, *effect, outcome.state, timer, quiet, now);
}

Result<void> fire_one(store::Tx& tx, const Timer& timer, Duration quiet, Instant now) {
  if (!store::delete_timer(tx, timer.id)) return {};
  HEARD_TRY(const Conversation before, load_conversation(tx, timer.conversation));
  if (timer.kind == SettleQuietly::kind)
    commit(tx, before, care::settle_quietly(before, timer, quiet, now), now);
  if (timer.kind == ComeBack::kind) commit(tx, before, care::come_back(before, timer, now), now);
  if (timer.kind == EraseDeleted::kind && care::is_over(before)) erase_with_parts(tx, before.id, {}, now);
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
  HEARD_CO_CHECK(co_await desk.ids.reserve(static_cast<std::int64_t>(outcomes.size())));
  std::vector<TimerId> timers;
  for (std::size_t i = 0; i < outcomes.size(); ++i) timers.push_back(desk.ids.take<TimerId>());
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    const Duration quiet = rules_in(tx, desk.rules).quiet;
    for (std::size_t i = 0; i < outcomes.size(); ++i)
      HEARD_CHECK(settle_one(tx, outcomes[i], timers[i], quiet, now));
    return {};
  });
}

Task<void> recover_leases(Desk& desk) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    const Duration quiet = rules_in(tx, desk.rules).quiet;
    for (const Effect& effect : store::found_started(tx, now).unknown)
      HEARD_CHECK(tell_delivery(tx, effect, EffectState::unknown, TimerId{}, quiet, now));
    return {};
  });
}

Task<int> fire_timers(Desk& desk, int limit) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<int> {
    const std::vector<Timer> due = store::due_timers(tx, now, limit);
    const Duration quiet = rules_in(tx, desk.rules).quiet;
    for (const Timer& timer : due) HEARD_CHECK(fire_one(tx, timer, quiet, now));
    return static_cast<int>(due.size());
  });
}

}  // namespace heard::desk
