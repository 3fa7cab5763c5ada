// Days and minutes by the clock on the wall of a time zone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace heard {

using LocalDay = std::chrono::local_days;

constexpr int minutes_a_day = 1'440;

struct LocalTime {
  LocalDay day;
  int minutes = 0;  // since midnight by the clock; [0, minutes_a_day)
  auto operator<=>(const LocalTime&) const = default;
};

LocalTime local_time(std::string_view zone, Instant at);

// `minutes` may be minutes_a_day: the end of the day. What the clock passes over in spring is the moment it
// jumps; what it shows twice in autumn is the first.
Instant instant_of(std::string_view zone, LocalTime local);

LocalDay day_of(int year, unsigned month, unsigned day);
// "2026-12-24"; nothing for what is no day of the years 1970 to 9999.
std::optional<LocalDay> parse_day(std::string_view text);
std::string day_text(LocalDay day);

// 1 is Monday, 7 Sunday.
int weekday_of(LocalDay day);

}  // namespace heard
