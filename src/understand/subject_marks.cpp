#include "understand/subject_marks.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heard::understand {
namespace {

using namespace std::string_view_literals;

// Case folded.
constexpr std::array answers = {"re"sv,  "aw"sv,  "antw"sv, "antwort"sv, "sv"sv,   "vs"sv,  "ref"sv,
                                "res"sv, "rif"sv, "r"sv,    "odp"sv,     "ynt"sv,  "atb"sv, "vá"sv,
                                "bls"sv, "rv"sv,  "回复"sv, "答复"sv,    "回覆"sv, "返信"sv};
constexpr std::array sent_on = {"fw"sv,     "fwd"sv, "wg"sv, "tr"sv,   "enc"sv, "i"sv,
                                "doorst"sv, "vb"sv,  "pd"sv, "转发"sv, "轉寄"sv};
constexpr std::size_t mark_bytes_max = 24;
constexpr std::string_view wide_colon = "：";

bool is_mark(std::string_view word, Marks which) {
  if (std::ranges::find(answers, word) != answers.end()) return true;
  return which == Marks::all && std::ranges::find(sent_on, word) != sent_on.end();
}

// "re:", "re[2]:", "回复：" at the front; how long it is, 0 when there is none.
std::size_t mark_at_front(std::string_view subject, Marks which) {
  std::size_t colon = subject.find(':');
  std::size_t size = 1;
  if (const std::size_t wide = subject.find(wide_colon); wide < colon) {
    colon = wide;
    size = wide_colon.size();
  }
  if (colon == std::string_view::npos || colon > mark_bytes_max) return 0;
  const std::string word = folded(trimmed(subject.substr(0, colon)));
  std::string_view mark = word;
  if (mark.ends_with(']') || mark.ends_with(')')) {
    const std::size_t open = mark.find_last_of("[(");
    if (open == std::string_view::npos) return 0;
    mark = trimmed(mark.substr(0, open));
  }
  return is_mark(mark, which) ? colon + size : 0;
}

}  // namespace

std::string without_marks(std::string_view subject, Marks which) {
  const std::string one = one_line(subject);
  std::string_view rest = one;
  for (std::size_t mark = mark_at_front(rest, which); mark > 0; mark = mark_at_front(rest, which))
    rest = trimmed(rest.substr(mark));
  return std::string(rest);
}

}  // namespace heard::understand
