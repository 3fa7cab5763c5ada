// The lines of an iCalendar file (RFC 5545, 3.1): NAME;PARAMETER=...:VALUE, folded where they are long. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace heard::mime {

struct CalendarLine {
  std::string name;   // in small letters
  std::string zone;   // what its TZID says
  std::string value;  // as written
};

// A view into what it reads, line after line; empty ones are passed over.
class CalendarLines {
 public:
  explicit CalendarLines(std::string_view text);
  // Nothing at the end.
  std::optional<CalendarLine> next();

 private:
  std::string_view piece();

  std::string_view left_;
};

// A value of words: what was escaped as itself, on one line, without letters that control something.
std::string calendar_words(std::string_view value);

}  // namespace heard::mime
