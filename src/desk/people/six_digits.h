// The digits of a code that is sent by mail, to be copied by hand.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>

#include "base/random.h"

namespace heard::desk {

inline std::string six_digits(Random& random) {
  constexpr std::uint32_t code_count = 1'000'000;
  return fmt::format("{:06}", static_cast<std::uint32_t>(random.unit() * code_count) % code_count);
}

}  // namespace heard::desk
