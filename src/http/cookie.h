// Cookies, in and out (RFC 6265). Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heard::http {

// The value of the first cookie with this name in a Cookie header; empty when there is none.
std::string_view cookie_value(std::string_view header, std::string_view name);

// The sign-in cookie: __Host- and Secure on https, a name with the instance's id on http, where several
// desks may share one host. That of the practice shop beside one's own is another one.
struct SignInCookie {
  std::string instance;
  bool practice = false;
  std::string of{};  // "-till": what a shared device is known by, signed in or not
  [[nodiscard]] std::string name(bool https) const;
  // The value of Set-Cookie.
  [[nodiscard]] std::string given(bool https, std::string_view secret, std::int64_t life_s) const;
  [[nodiscard]] std::string taken_back(bool https) const;
};

// A cookie that is sent below one path only. `path` begins with '/'.
struct PathCookie {
  std::string instance;
  std::string name_part;
  std::string path;
  [[nodiscard]] std::string name(bool https) const;
  // The value of Set-Cookie.
  [[nodiscard]] std::string given(bool https, std::string_view secret, std::int64_t life_s) const;
  [[nodiscard]] std::string taken_back(bool https) const;
};

}  // namespace heard::http
