#include "base/host_name.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <string>

namespace heard {
namespace {

constexpr std::size_t host_bytes_max = 253;
constexpr std::size_t host_label_bytes_max = 63;

bool may_begin_label(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_host_label(std::string_view label) {
  return !label.empty() && label.size() <= host_label_bytes_max && may_begin_label(label.front()) &&
         may_begin_label(label.back()) &&
         std::ranges::all_of(label, [](char c) { return may_begin_label(c) || c == '-' || c == '_'; });
}

bool is_address(int family, std::string_view host) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  return ::inet_pton(family, std::string(host).c_str(), bytes.data()) == 1;
}

}  // namespace

bool is_host_name(std::string_view host) {
  if (host.empty() || host.size() > host_bytes_max || host.find('\0') != std::string_view::npos) return false;
  if (host.find(':') != std::string_view::npos) return is_address(AF_INET6, host);
  for (;;) {
    const std::size_t dot = host.find('.');
    if (!is_host_label(host.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    host.remove_prefix(dot + 1);
  }
}

bool is_this_machine(std::string_view host) {
  if (host == "localhost" || host == "::1") return true;
  return host.starts_with("127.") && is_address(AF_INET, host);
}

}  // namespace heard
