// When a failed effect is tried again: twice as long after each try, spread by chance so that many do not
// come back at once, and given up in the end.
#pragma once

#include <optional>

#include "base/instant.h"

namespace heard::outbox {

constexpr int attempts_max = 12;  // about nine hours in all

// What waits for its way out is looked at again so often, and never given up.
constexpr Duration way_out_again = minutes(5);

// `attempts` were made; `chance` is in [0, 1). Nothing: give up.
std::optional<Duration> retry_after(int attempts, double chance);

}  // namespace heard::outbox
