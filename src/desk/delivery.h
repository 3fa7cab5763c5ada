// What the outbox asks of the desk: what became of an effect, and what a due timer means. Each commits
// the outcome and what follows from it in one transaction.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "record/effect.h"

namespace heard::desk {

// Those whose lease was lost in between change nothing.
Task<void> settle_outcomes(Desk& desk, std::vector<EffectOutcome> outcomes);

// Takes up what leases that ran out left behind: repeatable effects wait again, a `once` effect that had
// been started becomes unknown, for a person to decide.
Task<void> recover_leases(Desk& desk);

// Fires what is due, each exactly once. Returns how many.
Task<int> fire_timers(Desk& desk, int limit);

}  // namespace heard::desk
