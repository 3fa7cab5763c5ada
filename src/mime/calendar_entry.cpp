#include "mime/calendar_entry.h"

#include <algorithm>

#include "mime/ascii.h"
#include "mime/calendar_rule.h"

namespace heard::mime {
namespace {

constexpr std::size_t times_max = 2'000;

void take_times(std::vector<CalendarTime>& times, const CalendarLine& line, std::string_view home) {
  std::string_view left = line.value;
  while (!left.empty() && times.size() < times_max) {
    const std::size_t comma = std::min(left.find(','), left.size());
    if (auto time = calendar_time(left.substr(0, comma), line.zone, home)) times.push_back(*std::move(time));
    left.remove_prefix(std::min(comma + 1, left.size()));
  }
}

}  // namespace

std::int64_t CalendarEntry::minutes() const {
  if (!begins) return 0;
  const std::int64_t told =
      ends ? minutes_between(begins->at, read_in(*ends, begins->zone)) : duration_minutes.value_or(0);
  // Some programs let a day end on itself.
  return std::max<std::int64_t>(told, begins->is_day ? minutes_a_day : 0);
}

void take_line(CalendarEntry& entry, const CalendarLine& line, std::string_view home) {
  const auto time = [&] { return calendar_time(line.value, line.zone, home); };
  if (line.name == "uid") entry.uid = line.value;
  if (line.name == "summary") entry.name = calendar_words(line.value);
  if (line.name == "dtstart") entry.begins = time();
  if (line.name == "dtend") entry.ends = time();
  if (line.name == "duration") entry.duration_minutes = calendar_duration(line.value);
  if (line.name == "rrule") entry.rule = line.value;
  if (line.name == "rdate") take_times(entry.also, line, home);
  if (line.name == "exdate") take_times(entry.except, line, home);
  if (line.name == "recurrence-id") entry.instead_of = time();
  if (line.name == "status") entry.cancelled = same_word(line.value, "cancelled");
}

}  // namespace heard::mime
