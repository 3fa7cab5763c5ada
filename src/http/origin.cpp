#include "http/origin.h"

#include <algorithm>

#include "http/url.h"

namespace heard::http {

std::string origin_of(std::string_view url) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return {};
  const std::size_t host = url.find("://") + 3;
  const std::size_t end = std::min(url.find_first_of("/?#", host), url.size());
  return end > host ? std::string(url.substr(0, end)) : std::string{};
}

From from_where(const Request& request, std::string_view public_origin) {
  const std::string_view origin = request.header("origin");
  if (origin.empty()) return From::unsaid;
  if (origin == "null") {
    const std::string_view site = request.header("sec-fetch-site");
    return site.empty() || site == "same-origin" || site == "none" ? From::withheld : From::foreign;
  }
  if (!public_origin.empty() && same_ignoring_case(origin, public_origin)) return From::ours;
  const std::string_view host = request.header("host");
  const std::string_view scheme = request.peer.https ? "https://" : "http://";
  const bool ours =
      !host.empty() && origin.starts_with(scheme) && same_ignoring_case(origin.substr(scheme.size()), host);
  return ours ? From::ours : From::foreign;
}

}  // namespace heard::http
