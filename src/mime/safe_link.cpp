#include "mime/safe_link.h"

#include <algorithm>

#include "base/text.h"

namespace heard::mime {

std::optional<std::string> safe_link(std::string_view address) {
  address = trimmed(address);
  const std::string lower = folded(address);
  const bool known =
      lower.starts_with("https://") || lower.starts_with("http://") || lower.starts_with("mailto:");
  const bool plain = std::none_of(address.begin(), address.end(), [](char c) { return c >= 0 && c <= ' '; });
  if (!known || !plain || address.size() > 2'000) return std::nullopt;
  return std::string(address);
}

}  // namespace heard::mime
