#include "mime/boundary.h"

#include "base/text.h"
#include "mime/ascii.h"

namespace heard::mime {
namespace {

constexpr std::size_t boundary_name_bytes_max = 200;

}  // namespace

Boundary guessed_boundary(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    const std::string_view line = trimmed(text.substr(at, end - at));
    const bool dashes = line.size() > 2 && line.size() <= boundary_name_bytes_max && line.starts_with("--");
    if (dashes && line.find('"') == std::string_view::npos &&
        begins_with_word(text.substr(end + 1), "content-"))
      return {line.substr(2), at};
    at = end + 1;
  }
  return {};
}

}  // namespace heard::mime
