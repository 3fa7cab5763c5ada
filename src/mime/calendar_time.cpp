#include "mime/calendar_time.h"

#include <algorithm>
#include <charconv>

#include "base/zone.h"
#include "mime/ascii.h"

namespace heard::mime {
namespace {

constexpr std::size_t zone_bytes_max = 100;
constexpr int zones_tried_max = 5;

std::optional<int> digits(std::string_view text) {
  if (!std::ranges::all_of(text, is_digit)) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<LocalDay> day_in(std::string_view value) {
  const auto year = digits(value.substr(0, 4));
  const auto month = digits(value.substr(4, 2));
  const auto day = digits(value.substr(6, 2));
  // Programs write 1601 for a birthday without a year.
  if (!year || !month || !day || *year < 1600) return std::nullopt;
  const auto date = std::chrono::year(*year) / std::chrono::month(static_cast<unsigned>(*month)) /
                    std::chrono::day(static_cast<unsigned>(*day));
  if (!date.ok()) return std::nullopt;
  return LocalDay(date);
}

// Some put the name of their program before it: "/example.org/Europe/Berlin".
std::string_view known_zone(std::string_view written, std::string_view home) {
  for (int tried = 0; tried < zones_tried_max && written.size() <= zone_bytes_max; ++tried) {
    if (is_zone(written)) return written;
    const std::size_t slash = written.find('/');
    if (slash == std::string_view::npos) break;
    written.remove_prefix(slash + 1);
  }
  return home;
}

}  // namespace

std::optional<CalendarTime> calendar_time(std::string_view value, std::string_view zone,
                                          std::string_view home) {
  if (value.size() < 8) return std::nullopt;
  const auto day = day_in(value);
  if (!day) return std::nullopt;
  if (value.size() == 8) return CalendarTime{.at = {.day = *day}, .is_day = true, .zone = std::string(home)};
  const bool utc = value.ends_with('Z');
  if (value.size() != (utc ? 16 : 15) || value[8] != 'T') return std::nullopt;
  const auto hour = digits(value.substr(9, 2));
  const auto minute = digits(value.substr(11, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return CalendarTime{.at = {.day = *day, .minutes = *hour * 60 + *minute},
                      .zone = std::string(utc ? "UTC" : known_zone(zone, home))};
}

LocalTime read_in(const CalendarTime& time, std::string_view zone) {
  if (time.is_day || time.zone == zone) return time.at;
  return local_time(zone, instant_of(time.zone, time.at));
}

LocalTime later(LocalTime time, std::int64_t minutes) {
  const std::int64_t all = time.minutes + minutes;
  const std::int64_t days = all / minutes_a_day - (all % minutes_a_day < 0 ? 1 : 0);
  return {.day = time.day + std::chrono::days(days), .minutes = static_cast<int>(all - days * minutes_a_day)};
}

std::int64_t minutes_between(LocalTime from, LocalTime to) {
  return (to.day - from.day).count() * minutes_a_day + to.minutes - from.minutes;
}

}  // namespace heard::mime
