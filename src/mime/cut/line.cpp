#include "mime/cut/line.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "mime/ascii.h"
#include "mime/cut/words_of_mail.h"

namespace heard::mime {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t lead_in_lines_max = 4;

// What rules look at: without blanks at the ends, the marks of bold and italic, and signs that turn the
// direction.
std::string folded_line(std::string_view raw) {
  std::string text = folded(trimmed(raw.substr(0, lead_in_bytes_max)));
  std::size_t at = 0;
  while (at < text.size() && (text[at] == '*' || text[at] == ' ')) ++at;
  if (at < text.size() && is_header_line(std::string_view(text).substr(at))) text.erase(0, at);
  // "*From:* ada": the star behind the colon stays with the value.
  return std::string(trimmed(text));
}

bool is_delimiter(std::string_view raw) {
  constexpr std::array signs = {"-"sv, "_"sv, "="sv, "+"sv, "~"sv, "#"sv, "*"sv,
                                ","sv, "—"sv, "–"sv, "─"sv, "⸻"sv, "ᐧ"sv};
  std::string_view left = trimmed(raw);
  if (left == "ᐧ" || left == "⸻" || left == "—") return true;
  std::size_t count = 0;
  while (!left.empty()) {
    const auto* sign = std::find_if(signs.begin(), signs.end(), [&](auto s) { return left.starts_with(s); });
    if (sign == signs.end()) return false;
    left.remove_prefix(sign->size());
    ++count;
  }
  return count >= 2;
}

bool is_quote(std::string_view raw) {
  const std::string_view text = trimmed(raw);
  // ">:" is the end of a lead-in whose address was broken off.
  if (text.starts_with('>')) return text != ">:";
  // "AB> …": initials in front, as news readers do.
  const std::size_t at = text.find('>');
  return at != std::string_view::npos && at > 0 && at <= 3 &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool inside(std::span<const TextRange> ranges, std::size_t at) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const TextRange& r) { return at >= r.begin && at < r.end; });
}

LineKind kind_of(const Line& line) {
  if (line.folded.empty()) return LineKind::empty;
  if (is_quote(line.raw)) return LineKind::quote;
  if (is_delimiter(line.raw)) return LineKind::delimiter;
  if (is_forward_mark(line.folded)) return LineKind::lead_in;
  if (is_header_line(line.folded)) return LineKind::header;
  return is_device_line(line.folded) ? LineKind::signature : LineKind::text;
}

bool may_be_lead_in(const Line& line) { return line.kind == LineKind::text || line.kind == LineKind::header; }

// How many lines from `first` on make a lead-in, broken as it may be; 0 when none do.
std::size_t lead_in_at(const std::vector<Line>& lines, std::size_t first) {
  std::string joined;
  for (std::size_t to = first; to < lines.size() && to < first + lead_in_lines_max; ++to) {
    if (!may_be_lead_in(lines[to])) return 0;
    if (!joined.empty()) joined += ' ';
    joined += lines[to].folded;
    if (joined.size() > lead_in_bytes_max) return 0;
    // A stamp of old Gmail may go on in the next line, up to its colon.
    const bool goes_on = to == first && joined.ends_with('<');
    if (!goes_on && is_lead_in(joined)) return to - first + 1;
  }
  return 0;
}

bool ends_soon(const std::vector<Line>& lines, std::size_t first) {
  for (std::size_t i = first; i < lines.size() && i < first + lead_in_lines_max && may_be_lead_in(lines[i]);
       ++i) {
    if (ends_as_lead_in(lines[i].folded)) return true;
  }
  return false;
}

void mark_lead_ins(std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!may_be_lead_in(lines[i]) || !ends_soon(lines, i) || !may_begin_lead_in(lines[i].folded)) continue;
    std::size_t count = lead_in_at(lines, i);
    if (count == 0) continue;
    // What stands in front of its real beginning is somebody's words that end without an empty line.
    for (std::size_t k = i + 1; k < i + count && !begins_as_lead_in(lines[i].folded); ++k) {
      if (!begins_as_lead_in(lines[k].folded) || lead_in_at(lines, k) == 0) continue;
      count -= k - i;
      i = k;
      break;
    }
    for (std::size_t k = i; k < i + count; ++k) lines[k].kind = LineKind::lead_in;
    i += count - 1;
  }
}

// Without date and address a line leads in only the quotation that follows at once.
void mark_bare_lead_ins(std::vector<Line>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].kind != LineKind::text || !names_who_wrote(lines[i].folded)) continue;
    const std::size_t next = lines[i + 1].kind == LineKind::empty && i + 2 < lines.size() ? i + 2 : i + 1;
    if (lines[next].kind == LineKind::quote) lines[i].kind = LineKind::lead_in;
  }
}

void free_code(std::vector<Line>& lines) {
  bool in_code = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool fence = lines[i].folded.starts_with("```");
    if (fence && !in_code) {
      // Only a fence that is closed again holds code.
      in_code = std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(),
                            [](const Line& l) { return l.folded.starts_with("```"); });
      continue;
    }
    if (fence) in_code = false;
    if (in_code && lines[i].kind != LineKind::empty) lines[i].kind = LineKind::text;
  }
}

}  // namespace

std::vector<Line> sorted_lines(std::string_view text, std::span<const TextRange> quotes,
                               std::span<const TextRange> signatures) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    Line line{.raw = text.substr(at, end - at)};
    line.folded = folded_line(line.raw);
    line.kind = kind_of(line);
    if (line.kind != LineKind::empty && inside(quotes, at)) line.kind = LineKind::quote;
    if (line.kind != LineKind::empty && inside(signatures, at)) line.kind = LineKind::signature;
    lines.push_back(std::move(line));
    at = end + 1;
  }
  mark_lead_ins(lines);
  mark_bare_lead_ins(lines);
  free_code(lines);
  return lines;
}

}  // namespace heard::mime
