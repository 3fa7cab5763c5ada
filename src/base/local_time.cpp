#include "base/local_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/zone.h"

namespace heard {
namespace {

constexpr std::int64_t us_a_minute = minutes(1).us;
constexpr std::int64_t us_a_day = days(1).us;

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

// The clock's reading as if it were one of UTC.
Instant reading(LocalTime local) {
  return {local.day.time_since_epoch().count() * us_a_day + local.minutes * us_a_minute};
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return std::nullopt;
  return value;
}

}  // namespace

LocalTime local_time(std::string_view zone, Instant at) {
  const std::int64_t us = at.us + ahead_of_utc(zone, at).us;
  const std::int64_t day = floor_div(us, us_a_day);
  return {.day = LocalDay(std::chrono::days(day)),
          .minutes = static_cast<int>((us - day * us_a_day) / us_a_minute)};
}

Instant instant_of(std::string_view zone, LocalTime local) {
  const Instant read = reading(local);
  // Zones are never more than a day off: what holds well before and well after is all that can hold here.
  const Duration before = ahead_of_utc(zone, read - days(1));
  const Duration after = ahead_of_utc(zone, read + days(1));
  const Instant early = read - std::max(before, after);
  const Instant late = read - std::min(before, after);
  if (early + ahead_of_utc(zone, early) == read) return early;
  if (late + ahead_of_utc(zone, late) == read) return late;
  // Passed over: the clock jumps where the readings before it end.
  std::int64_t low = early.us;
  std::int64_t high = late.us;
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (ahead_of_utc(zone, {middle}) == before ? low : high) = middle;
  }
  return {high};
}

LocalDay day_of(int year, unsigned month, unsigned day) {
  return LocalDay(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

std::optional<LocalDay> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day || *year < 1970) return std::nullopt;
  const auto date = std::chrono::year(*year) / std::chrono::month(static_cast<unsigned>(*month)) /
                    std::chrono::day(static_cast<unsigned>(*day));
  if (!date.ok()) return std::nullopt;
  return LocalDay(date);
}

std::string day_text(LocalDay day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

int weekday_of(LocalDay day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

}  // namespace heard
