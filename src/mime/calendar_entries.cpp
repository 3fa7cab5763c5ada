#include "mime/calendar_entries.h"

#include <fmt/format.h>

#include <algorithm>

#include "mime/ascii.h"

namespace heard::mime {
namespace {

Error not_this_file(std::string code, std::string sentence) {
  return invalid(std::move(code), std::move(sentence), "text");
}

class EntryReader {
 public:
  explicit EntryReader(std::string_view home) : home_(home) {}

  Result<std::vector<CalendarEntry>> read(std::string_view text) {
    CalendarLines lines(text);
    auto line = lines.next();
    if (!line || !is(*line, "begin", "vcalendar"))
      return not_this_file("not_a_calendar",
                           "This is not a calendar file. Please choose one that ends in .ics.");
    for (; line; line = lines.next()) {
      take(*line);
      if (entries_.size() > calendar_entries_max)
        return not_this_file("too_many_events",
                             fmt::format("This calendar has more than {} entries. Please choose one with "
                                         "days off only.",
                                         calendar_entries_max));
    }
    if (open_)
      return not_this_file("calendar_cut_off", "This file ends in the middle. Please download it once more.");
    return std::move(entries_);
  }

 private:
  static bool is(const CalendarLine& line, std::string_view name, std::string_view value) {
    return line.name == name && same_word(line.value, value);
  }

  void take(const CalendarLine& line) {
    if (is(line, "begin", "vcalendar")) {
      open_ = true;
    } else if (is(line, "end", "vcalendar")) {
      open_ = in_entry_ = false;
    } else if (is(line, "begin", "vevent")) {
      entries_.emplace_back();
      in_entry_ = true;
      inside_ = 0;
    } else if (is(line, "end", "vevent")) {
      in_entry_ = false;
    } else if (line.name == "begin") {  // an alarm, with a duration of its own
      ++inside_;
    } else if (line.name == "end") {
      inside_ = std::max(inside_ - 1, 0);
    } else if (in_entry_ && inside_ == 0) {
      take_line(entries_.back(), line, home_);
    }
  }

  std::string_view home_;
  std::vector<CalendarEntry> entries_;
  bool open_ = false;
  bool in_entry_ = false;
  int inside_ = 0;
};

}  // namespace

Result<std::vector<CalendarEntry>> calendar_entries(std::string_view text, std::string_view home) {
  if (text.size() > calendar_bytes_max)
    return not_this_file("calendar_too_large",
                         "This file is too large. Up to 1 MB can be read; please choose a smaller one.");
  return EntryReader(home).read(text);
}

}  // namespace heard::mime
