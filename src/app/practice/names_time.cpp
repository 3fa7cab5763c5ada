#include "app/practice/names_time.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace heard::app::practice {
namespace {

constexpr std::array words{
    "today",    "tonight",   "tomorrow", "monday",     "tuesday",  "wednesday", "thursday",  "friday",
    "saturday", "sunday",    "january",  "february",   "march",    "april",     "june",      "july",
    "august",   "september", "october",  "november",   "december", "heute",     "morgen",    "übermorgen",
    "montag",   "dienstag",  "mittwoch", "donnerstag", "freitag",  "samstag",   "sonnabend", "sonntag",
    "januar",   "februar",   "märz",     "mai",        "juni",     "juli",      "oktober",   "dezember"};
constexpr std::array parts{"今天", "今晚", "明天", "后天", "周一", "周二", "周三",   "周四",
                           "周五", "周六", "周日", "星期", "本周", "下周", "o'clock"};
// After a number they make a time or a date of it.
constexpr std::array after_number{"am",   "pm",    "uhr", "h",    "may",   "点",      "號",   "号", "日",
                                  "days", "hours", "day", "hour", "tagen", "stunden", "tage", "天", "小时"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Ends a word: a space, a mark, nothing.
bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || std::string_view(" \n,.;:!?()-'\"").find(text[at]) != std::string_view::npos;
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if ((at == 0 || ends_word(text, at - 1)) && ends_word(text, at + word.size())) return true;
  }
  return false;
}

// What stands behind a number: "17:00", "4.3.", "5 pm", "3月4日".
bool makes_a_time(std::string_view after) {
  if (after.size() > 2 && after.front() == ':' && is_digit(after[1]) && is_digit(after[2])) return true;
  if (after.starts_with("月")) return true;
  if (after.size() > 2 && after.front() == '.' && is_digit(after[1])) {
    const std::size_t end = after.find_first_not_of("0123456789", 1);
    return end != std::string_view::npos && after[end] == '.';
  }
  if (after.starts_with(' ')) after.remove_prefix(1);
  return std::any_of(after_number.begin(), after_number.end(), [&](std::string_view unit) {
    return after.starts_with(unit) && (unit.front() < 0 || ends_word(after, unit.size()));
  });
}

bool has_number_for_time(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    const std::size_t start = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    if (i - start <= 2 && makes_a_time(text.substr(i))) return true;
  }
  return false;
}

}  // namespace

bool names_a_time(std::string_view text) {
  std::string plain = folded(text);
  // a greeting, not tomorrow
  for (std::size_t at = plain.find("guten morgen"); at != std::string::npos; at = plain.find("guten morgen"))
    plain.erase(at, std::string_view("guten morgen").size());
  const auto word = [&](std::string_view it) { return has_word(plain, it); };
  const auto part = [&](std::string_view it) { return plain.find(it) != std::string::npos; };
  return std::any_of(words.begin(), words.end(), word) || std::any_of(parts.begin(), parts.end(), part) ||
         has_number_for_time(plain);
}

}  // namespace heard::app::practice
