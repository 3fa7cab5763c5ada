#include "care/quiet_hours.h"

#include <algorithm>

#include "care/holidays.h"

namespace heard::care {
namespace {

constexpr int days_looked_ahead = 60;  // no country is quiet so long

}  // namespace

QuietDays::QuietDays(std::string_view country, std::string_view region, Instant around) {
  const std::chrono::year_month_day day(local_time("UTC", around).day);
  for (const int year : {-1, 0, 1})
    for (const Holiday& holiday : holidays_of(country, region, static_cast<int>(day.year()) + year))
      if (!holiday.work) holidays_.push_back(holiday.day);
  std::ranges::sort(holidays_);
}

bool QuietDays::holds(LocalDay day) const {
  constexpr int sunday = 7;
  return weekday_of(day) == sunday || std::ranges::binary_search(holidays_, day);
}

Instant not_quiet_from(const QuietDays& days, std::string_view zone, Instant now) {
  const LocalTime local = local_time(zone, now);
  const bool is_day = local.minutes >= quiet_to_minutes && local.minutes < quiet_from_minutes;
  if (is_day && !days.holds(local.day)) return now;
  LocalDay day = local.minutes < quiet_to_minutes ? local.day : local.day + std::chrono::days(1);
  for (int ahead = 0; days.holds(day) && ahead < days_looked_ahead; ++ahead) day += std::chrono::days(1);
  return instant_of(zone, {.day = day, .minutes = quiet_to_minutes});
}

}  // namespace heard::care
