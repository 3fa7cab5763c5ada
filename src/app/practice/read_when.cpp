#include <array>
#include <charconv>

#include "app/practice/read.h"

namespace heard::app::practice {
namespace {

// Takes words off the front of a text.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    const std::string_view after = rest_.substr(word.size());
    if (!after.empty() && after.front() != ' ') return false;
    rest_ = after.substr(after.empty() ? 0 : 1);
    return true;
  }
  std::optional<int> number() {
    int n = 0;
    const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), n);
    if (read.ec != std::errc{} || n < 0) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()));
    return n;
  }
  bool mark(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

 private:
  std::string_view rest_;
};

std::optional<std::chrono::weekday> read_weekday(WordReader& reader) {
  constexpr std::array<std::string_view, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};
  for (unsigned i = 0; i < names.size(); ++i)
    if (reader.take(names.at(i))) return std::chrono::weekday(i);
  return std::nullopt;
}

bool read_clock(WordReader& reader, When& when) {
  if (!reader.take("at")) return false;
  const auto hour = reader.number();
  if (!hour || *hour > 23 || !reader.mark(':')) return false;
  const auto minute = reader.number();
  if (!minute || *minute > 59) return false;
  when.minute = *hour * 60 + *minute;
  return true;
}

// "3 hours", "1 day".
bool read_length(WordReader& reader, When& when) {
  const auto n = reader.number();
  if (!n || !reader.mark(' ')) return false;
  if (reader.take("minutes") || reader.take("minute")) {
    when.apart = minutes(*n);
  } else if (reader.take("hours") || reader.take("hour")) {
    when.apart = hours(*n);
  } else if (reader.take("days") || reader.take("day")) {
    when.days = *n;
  } else {
    return false;
  }
  return true;
}

bool read_date(WordReader& reader, When& when) {
  const auto year = reader.number();
  if (!year || !reader.mark('-')) return false;
  const auto month = reader.number();
  if (!month || !reader.mark('-')) return false;
  const auto day = reader.number();
  if (!day || !reader.mark(' ')) return false;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  when.from = When::From::date;
  when.date = date;
  return date.ok() && read_clock(reader, when);
}

bool read_last(WordReader& reader, When& when) {
  const auto weekday = read_weekday(reader);
  if (!weekday) return false;
  when.from = When::From::last_weekday;
  when.weekday = *weekday;
  return read_clock(reader, when);
}

bool read_back(WordReader& reader, When& when) {
  if (!read_length(reader, when)) return false;
  if (reader.take("before last")) return when.days > 0 && read_last(reader, when);
  if (!reader.take("ago")) return false;
  if (when.days == 0) return true;
  when.from = When::From::today;
  return read_clock(reader, when);
}

}  // namespace

std::optional<When> read_when(std::string_view text) {
  WordReader reader(text);
  When when;
  bool good = false;
  if (reader.take("after")) {
    when.from = When::From::line_before;
    good = read_length(reader, when) && (when.days == 0 || reader.at_end() || read_clock(reader, when));
  } else if (reader.take("on")) {
    good = read_date(reader, when);
  } else if (reader.take("last")) {
    good = read_last(reader, when);
  } else {
    good = read_back(reader, when);
  }
  if (!good || !reader.at_end()) return std::nullopt;
  return when;
}

}  // namespace heard::app::practice
