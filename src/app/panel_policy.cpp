#include "app/panel_policy.h"

#include <fmt/format.h>

#include "base/bytes.h"

namespace heard::app {
namespace {

// Of what stands between the two, as a browser takes it; without them nothing is allowed.
std::string source_between(std::string_view page, std::string_view open, std::string_view close) {
  const std::size_t begin = page.find(open);
  if (begin == std::string_view::npos) return "'none'";
  const std::size_t end = page.find(close, begin);
  if (end == std::string_view::npos) return "'none'";
  return fmt::format("'sha256-{}'",
                     base64(sha256_of(page.substr(begin + open.size(), end - begin - open.size()))));
}

}  // namespace

std::string panel_policy(std::string_view page) {
  return fmt::format("default-src 'none'; script-src {}; style-src {}; img-src 'self'; connect-src 'self'",
                     source_between(page, "<script type=\"module\">", "</script>"),
                     source_between(page, "<style>", "</style>"));
}

}  // namespace heard::app
