#include "understand/closed_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "mime/calendar_file.h"

namespace heard::understand {
namespace {

// The days that it fills from midnight to midnight.
struct DaysFilled {
  LocalDay first;
  LocalDay end;  // the first that it does not fill
};

DaysFilled filled_by(const mime::CalendarEvent& event, LocalTime begins, std::string_view zone) {
  const auto whole_days = std::chrono::days(event.minutes / minutes_a_day);
  if (event.is_of_days) return {begins.day, begins.day + whole_days};
  LocalTime ends = begins;
  ends.day += whole_days;
  ends.minutes += static_cast<int>(event.minutes % minutes_a_day) + 1;  // some let a day end at 23:59
  if (ends.minutes >= minutes_a_day) ends = {ends.day + std::chrono::days(1), ends.minutes - minutes_a_day};
  const Instant from = instant_of(event.zone, begins);
  LocalDay first = local_time(zone, from).day;
  if (instant_of(zone, {.day = first}) < from) first += std::chrono::days(1);
  return {first, local_time(zone, instant_of(event.zone, ends)).day};
}

class DaysClosed {
 public:
  DaysClosed(LocalDay from, LocalDay to) : from_(from), end_(to + std::chrono::days(1)) {}

  // Whether it was worth naming: it closes a day, or is over before the first.
  bool add(const DaysFilled& filled, const std::string& name) {
    const LocalDay end = std::min(filled.end, end_);
    for (LocalDay day = std::max(filled.first, from_); day < end && !too_many(); day += std::chrono::days(1))
      names_.try_emplace(day, name);
    return filled.first < filled.end;
  }
  [[nodiscard]] bool too_many() const { return names_.size() > own_days_max; }
  [[nodiscard]] std::vector<CalendarDay> days() const {
    std::vector<CalendarDay> out;
    for (const auto& [day, name] : names_)
      out.push_back({.date = day_text(day), .name = Text<80>::cut(name).str()});
    return out;
  }

 private:
  LocalDay from_;
  LocalDay end_;
  std::map<LocalDay, std::string> names_;
};

}  // namespace

Result<CalendarDays> closed_days(std::string_view text, std::string_view zone, LocalDay from, LocalDay to) {
  HEARD_TRY(const mime::CalendarFile file, mime::read_calendar_file(text, zone, {from, to}));
  CalendarDays out{.days = {}, .skipped = file.others};
  DaysClosed closed(from, to);
  for (const mime::CalendarEvent& event : file.events) {
    bool fills = false;
    for (const LocalTime begins : event.begins)
      fills = closed.add(filled_by(event, begins, zone), event.name) || fills;
    if (!fills) ++out.skipped;
    if (closed.too_many())
      return invalid("too_many_days",
                     fmt::format("This calendar would close more than {} days. Please choose one with days "
                                 "off only.",
                                 own_days_max),
                     "text");
  }
  out.days = closed.days();
  return out;
}

}  // namespace heard::understand
