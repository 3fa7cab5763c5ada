// Which whole days a calendar file would close. Pure.
#pragma once

#include <string_view>

#include "base/local_time.h"
#include "base/result.h"
#include "record/hours.h"

namespace heard::understand {

// From one day to the other, both counting, by the clock of the shop's zone; in order, each day once and with
// the name that came first. Invalid, saying what to do, for what cannot be read or closes too many days.
Result<CalendarDays> closed_days(std::string_view text, std::string_view zone, LocalDay from, LocalDay to);

}  // namespace heard::understand
