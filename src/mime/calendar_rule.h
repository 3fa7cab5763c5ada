// When what repeats happens, and how long something takes: the parts of an iCalendar file that libical reads
// for us (RFC 5545, 3.3.6 and 3.3.10). Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mime/calendar_time.h"

namespace heard::mime {

struct CalendarRule {
  CalendarTime begins;
  std::string text;  // "FREQ=YEARLY;BYMONTH=12"
};

// Follows the rules of one file. What a file may ask of us is bounded in all: a rule costs a few letters, and
// following it may take as many steps as there are days.
class CalendarRules {
 public:
  // From when on they are followed, and until when; both days count.
  CalendarRules(LocalDay from, LocalDay to) : from_(from), to_(to) {}
  // By the clock of what begins it. Nothing when the rule cannot be followed, or too much was asked.
  std::optional<std::vector<LocalTime>> times(const CalendarRule& told, std::int64_t length_minutes);

 private:
  LocalDay from_;
  LocalDay to_;
  std::int64_t effort_left_ = 5'000'000;
  int fruitless_left_ = 5;
};

// "P1W", "PT36H": in minutes.
std::optional<std::int64_t> calendar_duration(std::string_view value);

}  // namespace heard::mime
