// When something that is done every night is due by the house's clock, and which of what was kept stays.
#pragma once

#include <string_view>
#include <vector>

#include "base/local_time.h"

namespace heard::care {

constexpr int daily_kept = 7;
constexpr int weekly_kept = 4;

// The last time that the clock showed this minute, and the next time that it will.
Instant nightly_before(std::string_view zone, int minute, Instant now);
Instant nightly_after(std::string_view zone, int minute, Instant now);

// Of the days of which one is kept, those that go: all but the newest seven and, of the weeks before these,
// the first of each of the newest four.
std::vector<LocalDay> let_go(std::vector<LocalDay> kept);

}  // namespace heard::care
