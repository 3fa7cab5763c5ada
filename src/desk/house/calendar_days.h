// Days off from a calendar file, for an owner to look through before any of them is kept.
#pragma once

#include "desk/desk.h"
#include "record/hours.h"

namespace heard::desk {

// From today on, for two years, by the clock of the shop. Changes nothing.
Task<CalendarDays> calendar_days(Desk& desk, ReadCalendar command);

}  // namespace heard::desk
