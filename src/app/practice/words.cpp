#include "app/practice/words.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

#include "app/practice/calendar.h"

namespace heard::app::practice {
namespace {

constexpr std::array<std::array<std::string_view, 7>, 3> weekday_names{{
    {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
    {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
    {"周日", "周一", "周二", "周三", "周四", "周五", "周六"},
}};
constexpr std::array<std::array<std::string_view, 12>, 2> month_names{{
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
     "November", "December"},
    {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
     "November", "Dezember"},
}};

std::string day_name(Day day, Language language) {
  const std::chrono::weekday of(day);
  return std::string(weekday_names.at(static_cast<std::size_t>(language)).at(of.c_encoding()));
}

std::string date_name(Day day, Language language) {
  const std::chrono::year_month_day date(day);
  const unsigned number = static_cast<unsigned>(date.day());
  const unsigned month = static_cast<unsigned>(date.month());
  if (language == Language::zh) return fmt::format("{}月{}日", month, number);
  const std::string_view name = month_names.at(static_cast<std::size_t>(language)).at(month - 1);
  return fmt::format("{}{} {}", number, language == Language::de ? "." : "", name);
}

// "day+2": the days ahead, on an open day.
std::optional<int> ahead(std::string_view word, std::string_view what) {
  if (!word.starts_with(what)) return std::nullopt;
  word.remove_prefix(what.size());
  int days = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), days);
  if (read.ec != std::errc{} || read.ptr != word.data() + word.size()) return std::nullopt;
  return days;
}

// "a|b {c|d}" without what stands in braces of its own.
std::vector<std::string_view> choices(std::string_view word) {
  std::vector<std::string_view> out;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] == '{') ++depth;
    if (word[i] == '}') --depth;
    if (word[i] != '|' || depth != 0) continue;
    out.push_back(word.substr(start, i - start));
    start = i + 1;
  }
  out.push_back(word.substr(start));
  return out;
}

std::optional<std::string> value_of(std::string_view word, const Known& known) {
  if (word == "name") return known.name;
  if (word == "first") return first_name(known.name);
  if (word == "me") return first_name(known.me);
  if (word == "order") return known.order;
  if (word == "product") return known.product;
  const auto on = [&](int days) { return Calendar::open_day_from(known.day + std::chrono::days(days)); };
  if (const auto days = ahead(word, "day+")) return day_name(on(*days), known.language);
  if (const auto days = ahead(word, "date+")) return date_name(on(*days), known.language);
  return std::nullopt;
}

// Where the brace at `open` ends; the end of the text when it does not.
std::size_t closing(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i;
  }
  return text.size();
}

// Calls take(plain) and fill(word) for the parts of a text, in their order.
template <class Take, class Fill>
void each_part(std::string_view text, Take take, Fill fill) {
  for (;;) {
    const std::size_t open = text.find('{');
    take(text.substr(0, open));
    if (open == std::string_view::npos) return;
    const std::size_t close = closing(text, open);
    fill(text.substr(open + 1, close - open - 1));
    if (close == text.size()) return;
    text.remove_prefix(close + 1);
  }
}

// Which of several choices is taken: all combinations come about before one comes again, and each choice
// differs from one use to the next.
class Choosing {
 public:
  explicit Choosing(std::size_t use) : rest_(use) {}
  std::size_t next(std::size_t of) {
    const std::size_t digit = rest_ % of;
    rest_ /= of;
    sum_ += digit;
    return sum_ % of;
  }

 private:
  std::size_t rest_;
  std::size_t sum_ = 0;
};

void fill_into(std::string& out, std::string_view text, const Known& known, Choosing& choosing) {
  each_part(
      text, [&](std::string_view plain) { out += plain; },
      [&](std::string_view word) {
        if (const auto value = value_of(word, known)) {
          out += *value;
          return;
        }
        const auto either = choices(word);
        fill_into(out, either[choosing.next(either.size())], known, choosing);
      });
}

}  // namespace

std::string first_name(std::string_view name) { return std::string(name.substr(0, name.find(' '))); }

std::string filled_in(std::string_view text, const Known& known) {
  std::string out;
  Choosing choosing(known.use);
  fill_into(out, text, known, choosing);
  return out;
}

std::optional<std::string> not_known(std::string_view text) {
  std::optional<std::string> found;
  each_part(
      text, [](std::string_view) {},
      [&](std::string_view word) {
        if (value_of(word, {})) return;
        const auto either = choices(word);
        if (either.size() < 2) found = std::string(word);
        for (const std::string_view one : either)
          if (!found && either.size() > 1) found = not_known(one);
      });
  return found;
}

}  // namespace heard::app::practice
