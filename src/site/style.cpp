#include "site/style.h"

#include <string>

#include "base/bytes.h"

namespace heard::site {

std::string_view style_path() {
  static const std::string path = [] {
    constexpr std::size_t bytes = 9;
    const Digest digest = digest_of(style_sheet);
    return "/assets/site.css?v=" + base64url(std::span(digest).first<bytes>());
  }();
  return path;
}

}  // namespace heard::site
