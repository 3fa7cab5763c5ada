#include "app/practice/lines.h"

#include <fmt/format.h>

#include "base/text.h"

namespace heard::app::practice {

bool FileLines::next() {
  while (!rest_.empty()) {
    const std::size_t end = rest_.find('\n');
    line_ = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    ++number_;
    while (!line_.empty() && (line_.back() == ' ' || line_.back() == '\r')) line_.remove_suffix(1);
    if (!line_.starts_with('#')) return true;
  }
  line_ = {};
  return false;
}

Error FileLines::wrong(std::string_view what) const {
  return invalid("invalid_script", fmt::format("{}, line {}: {}", file_.name, number_, what));
}

std::optional<std::string_view> said_after(std::string_view line, std::string_view beginning) {
  if (!line.starts_with(beginning)) return std::nullopt;
  return trimmed(line.substr(beginning.size()));
}

}  // namespace heard::app::practice
