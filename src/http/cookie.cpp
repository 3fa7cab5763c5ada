#include "http/cookie.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace heard::http {

std::string_view cookie_value(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(';'), header.size());
    const std::string_view pair = trimmed(header.substr(0, end));
    header.remove_prefix(std::min(end + 1, header.size()));
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
    return pair.substr(equals + 1);
  }
  return {};
}

std::string SignInCookie::name(bool https) const {
  const std::string name = std::string(https ? "__Host-heard" : "heard") + (practice ? "-practice" : "") + of;
  return https ? name : name + "-" + instance;
}

std::string SignInCookie::given(bool https, std::string_view secret, std::int64_t life_s) const {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}", name(https), secret, life_s,
                     https ? "; Secure" : "");
}

std::string SignInCookie::taken_back(bool https) const { return given(https, "", 0); }

// __Host- would want the path of everything.
std::string PathCookie::name(bool https) const {
  return https ? "__Secure-heard-" + name_part : "heard-" + name_part + "-" + instance;
}

std::string PathCookie::given(bool https, std::string_view secret, std::int64_t life_s) const {
  return fmt::format("{}={}; Path={}; Max-Age={}; HttpOnly; SameSite=Lax{}", name(https), secret, path,
                     life_s, https ? "; Secure" : "");
}

std::string PathCookie::taken_back(bool https) const { return given(https, "", 0); }

}  // namespace heard::http
