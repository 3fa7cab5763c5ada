#include "mime/calendar_lines.h"

#include "base/text.h"
#include "mime/ascii.h"

namespace heard::mime {
namespace {

// Where what is before the value ends, or its next parameter: not inside quotation marks.
std::size_t end_of_part(std::string_view line, std::string_view ends) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (!quoted && ends.find(line[i]) != std::string_view::npos) return i;
  }
  return line.size();
}

std::string_view unquoted(std::string_view value) {
  const bool quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
  return quoted ? value.substr(1, value.size() - 2) : value;
}

CalendarLine parted(std::string_view line) {
  CalendarLine out;
  std::size_t end = end_of_part(line, ";:");
  out.name = lowered(line.substr(0, end));
  while (end < line.size() && line[end] == ';') {
    line.remove_prefix(end + 1);
    end = end_of_part(line, ";:");
    const std::string_view parameter = line.substr(0, end);
    if (begins_with_word(parameter, "tzid=")) out.zone = unquoted(parameter.substr(5));
  }
  if (end < line.size()) out.value = line.substr(end + 1);
  return out;
}

}  // namespace

CalendarLines::CalendarLines(std::string_view text) : left_(text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (left_.starts_with(byte_order_mark)) left_.remove_prefix(byte_order_mark.size());
}

std::string_view CalendarLines::piece() {
  const std::size_t end = std::min(left_.find('\n'), left_.size());
  std::string_view out = left_.substr(0, end);
  left_.remove_prefix(std::min(end + 1, left_.size()));
  while (out.ends_with('\r')) out.remove_suffix(1);
  return out;
}

std::optional<CalendarLine> CalendarLines::next() {
  std::string line;
  while (line.empty() && !left_.empty()) line = piece();
  if (line.empty()) return std::nullopt;
  while (left_.starts_with(' ') || left_.starts_with('\t')) line += piece().substr(1);
  return parted(line);
}

std::string calendar_words(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    char c = value[i];
    const bool escapes = c == '\\' && i + 1 < value.size();
    if (escapes) c = value[++i];
    const bool breaks = escapes && lower_ascii(c) == 'n';
    out += breaks || static_cast<unsigned char>(c) < ' ' || c == '\x7F' ? ' ' : c;
  }
  return one_line(clean_text(out));
}

}  // namespace heard::mime
