// One event of an iCalendar file as it is written, before anything is made of it. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mime/calendar_lines.h"
#include "mime/calendar_time.h"

namespace heard::mime {

struct CalendarEntry {
  std::string uid;
  std::string name;
  std::optional<CalendarTime> begins;
  std::optional<CalendarTime> ends;
  std::optional<std::int64_t> duration_minutes;
  std::string rule;
  std::vector<CalendarTime> also;          // RDATE
  std::vector<CalendarTime> except;        // EXDATE
  std::optional<CalendarTime> instead_of;  // one time of a repeated event that is otherwise
  bool cancelled = false;

  // Of a day without an end: that day.
  [[nodiscard]] std::int64_t minutes() const;
};

// Takes what one line of it says.
void take_line(CalendarEntry& entry, const CalendarLine& line, std::string_view home);

}  // namespace heard::mime
