#include "understand/sentence.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"

namespace heard::understand {
namespace {

constexpr std::size_t greeting_bytes_max = 48;
constexpr std::size_t sentence_bytes_min = 12;  // "Help!" alone says too little

// Folded. Behind one of these and up to the next comma, exclamation mark or line end nothing is said yet.
constexpr std::array<std::string_view, 20> greetings{
    "hello", "hi",    "hey",  "dear",   "good morning", "good afternoon", "good evening",
    "hallo", "guten", "moin", "servus", "grüezi",       "grüß",           "liebe",
    "sehr",  "您好",  "你好", "亲爱的", "早上好",       "下午好"};
constexpr std::array<std::string_view, 7> greeting_ends{",", "!", "\n", "，", "！", "。", "、"};
constexpr std::array<std::string_view, 3> wide_stops{"。", "！", "？"};

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_trail(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool greets(std::string_view line) {
  const std::string start = folded(line.substr(0, greeting_bytes_max));
  return std::any_of(greetings.begin(), greetings.end(), [&](std::string_view greeting) {
    if (!start.starts_with(greeting)) return false;
    const char behind = start.size() > greeting.size() ? start[greeting.size()] : ' ';
    return greeting.back() < 0 || behind < 'a' || behind > 'z' || greeting == "liebe";
  });
}

// Whether the dot at `at` ends a sentence: not one behind a number or a short word ("21. November", "Nr. 7").
bool is_stop(std::string_view text, std::size_t at) {
  if (text[at] == '!' || text[at] == '?') return true;
  if (text[at] != '.') return false;
  std::size_t letters = 0;
  while (letters < at && !is_space(text[at - 1 - letters]) && text[at - 1 - letters] != '.') ++letters;
  return letters > 3 && (text[at - 1] < '0' || text[at - 1] > '9');
}

}  // namespace

std::string_view behind_greeting(std::string_view text) {
  if (!greets(text)) return text;
  std::size_t end = std::string_view::npos;
  std::size_t size = 0;
  for (const std::string_view stop : greeting_ends) {
    if (const std::size_t at = text.substr(0, greeting_bytes_max).find(stop); at < end) {
      end = at;
      size = stop.size();
    }
  }
  if (end == std::string_view::npos) return text;
  const std::string_view rest = trimmed(text.substr(end + size));
  return rest.empty() ? text : rest;
}

std::size_t sentence_end(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool enough = at + 1 >= sentence_bytes_min;
    if (text[at] == '\n' && enough) return at;
    const bool at_end = at + 1 == text.size() || is_space(text[at + 1]);
    if (enough && at_end && is_stop(text, at)) return text[at] == '.' ? at : at + 1;
    if (!enough || text[at] >= 0) continue;
    for (const std::string_view stop : wide_stops) {
      if (text.substr(at).starts_with(stop)) return stop == "。" ? at : at + stop.size();
    }
  }
  return text.size();
}

std::string fitted(const std::string& line, std::size_t columns_max) {
  std::size_t columns = 0;
  std::size_t word = 0;  // where the text may be cut
  for (std::size_t at = 0; at < line.size();) {
    std::size_t next = at + 1;
    while (next < line.size() && is_trail(line[next])) ++next;
    const bool wide = next - at > 2;
    columns += wide ? 2 : 1;
    if (columns > columns_max) return line.substr(0, word > 0 ? word : at) + "…";
    if (line[at] == ' ') word = at;
    if (wide) word = next;
    at = next;
  }
  return line;
}

}  // namespace heard::understand
