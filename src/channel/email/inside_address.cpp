#include "channel/email/inside_address.h"

#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace heard::channel::email {
namespace {

struct Four {
  std::uint32_t network;
  int bits;
};

// RFC 6890 and what came after it.
constexpr std::array<Four, 16> inside_four{{
    {0x00000000, 8},   // this network
    {0x0a000000, 8},   // private
    {0x64400000, 10},  // shared by carriers
    {0x7f000000, 8},   // this machine
    {0xa9fe0000, 16},  // link-local, where clouds tell their secrets
    {0xac100000, 12},  // private
    {0xc0000000, 24},  // protocol assignments
    {0xc0000200, 24},  // documentation
    {0xc0586300, 24},  // 6to4 relays
    {0xc0a80000, 16},  // private
    {0xc6120000, 15},  // measuring
    {0xc6336400, 24},  // documentation
    {0xcb007100, 24},  // documentation
    {0xe0000000, 4},   // multicast
    {0xf0000000, 4},   // reserved, and everybody
    {0xa83f8110, 32},  // the inner services of a cloud (168.63.129.16)
}};

bool is_inside_four(std::uint32_t address) {
  return std::ranges::any_of(
      inside_four, [&](const Four& one) { return ((address ^ one.network) >> (32 - one.bits)) == 0; });
}

using Sixteen = std::array<std::uint8_t, 16>;

std::uint32_t four_bytes(const Sixteen& bytes, std::size_t at) {
  return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 |
         std::uint32_t{bytes[at + 2]} << 8 | bytes[at + 3];
}

// Only global unicast is outside, without the ranges in it that hold another address or stand for none.
bool is_inside_six(const Sixteen& bytes) {
  const std::uint32_t head = four_bytes(bytes, 0);
  if ((head >> 29) != 1) return true;  // not 2000::/3: mapped, ULA, link-local, multicast and so on
  if ((head & 0xfffffe00) == 0x20010000) return true;  // 2001::/23: Teredo and others
  if (head == 0x20010db8) return true;                 // documentation
  if ((head >> 16) == 0x2002) return true;             // 6to4 holds a v4 address
  return (head >> 12) == 0x3fff0;                      // documentation
}

}  // namespace

bool is_inside(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address, sizeof(four));
    return is_inside_four(ntohl(four.sin_addr.s_addr));
  }
  if (address.sa_family != AF_INET6) return true;
  sockaddr_in6 six{};
  std::memcpy(&six, &address, sizeof(six));
  Sixteen bytes{};
  std::memcpy(bytes.data(), &six.sin6_addr, bytes.size());
  return is_inside_six(bytes);
}

}  // namespace heard::channel::email
