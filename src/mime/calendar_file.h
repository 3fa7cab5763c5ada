// An iCalendar file (RFC 5545): what happens in a span of days, as the file has it. Pure. Strangers write
// such files: each line, rule and length is bounded, and one event that cannot be read does not end the
// reading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/local_time.h"
#include "base/result.h"

namespace heard::mime {

struct CalendarSpan {
  LocalDay from;
  LocalDay to;  // counts too
};

struct CalendarEvent {
  std::string name;  // on one line
  bool is_of_days = false;
  std::string zone;  // whose clock `begins` is by; of days any
  std::int64_t minutes = 0;
  std::vector<LocalTime> begins;  // each time it happens; some may be over before the span
};

struct CalendarFile {
  std::vector<CalendarEvent> events;  // that may fill a whole day; none that was cancelled
  int others = 0;                     // shorter ones of the span, and those that cannot be read
};

// Invalid as calendar_entries() is. What names no zone is by the clock of `home`.
Result<CalendarFile> read_calendar_file(std::string_view text, std::string_view home, CalendarSpan span);

}  // namespace heard::mime
