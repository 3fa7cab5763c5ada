// A day or a time as an iCalendar file has it (RFC 5545, 3.3.4 to 3.3.6). Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/local_time.h"

namespace heard::mime {

// By the clock of its zone; seconds are left out.
struct CalendarTime {
  LocalTime at;
  bool is_day = false;  // a whole one
  std::string zone;     // always one that is known
};

// "20261224", "20261224T180000", with a Z for UTC. A zone that is not known, and none, is that of `home`.
std::optional<CalendarTime> calendar_time(std::string_view value, std::string_view zone,
                                          std::string_view home);

// How it reads by the clock of another zone; a day is the same day everywhere.
LocalTime read_in(const CalendarTime& time, std::string_view zone);

LocalTime later(LocalTime time, std::int64_t minutes);
std::int64_t minutes_between(LocalTime from, LocalTime to);

}  // namespace heard::mime
