#include "base/lines.h"

namespace heard {

Lines Lines::of(const std::vector<std::string>& texts) {
  Lines lines;
  for (const std::string& text : texts) {
    if (!lines.joined_.empty()) lines.joined_ += '\n';
    lines.joined_ += text;
  }
  return lines;
}

std::vector<std::string> Lines::list() const {
  std::vector<std::string> out;
  each_line(joined_, [&](std::string_view line) { out.emplace_back(line); });
  return out;
}

bool Lines::has(std::string_view text) const {
  bool found = false;
  each_line(joined_, [&](std::string_view line) { found = found || line == text; });
  return found;
}

}  // namespace heard
