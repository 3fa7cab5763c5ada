// For tests: an app for codes reads the secret from its base32.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heard {

inline std::string from_base32(std::string_view text) {
  std::string out;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char c : text) {
    held = held << 5U | static_cast<std::uint32_t>(c >= 'A' ? c - 'A' : c - '2' + 26);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>(held >> bits & 0xffU);
  }
  return out;
}

}  // namespace heard
