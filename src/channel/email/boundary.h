// The boundary between the parts of a mail that we write.
#pragma once

#include <string>

#include "base/bytes.h"
#include "base/random.h"

namespace heard::channel::email {

// Of 120 random bits, so that no words can hold it by chance or on purpose.
inline std::string new_boundary(Random& random) {
  constexpr std::size_t boundary_bytes = 15;
  return "heard" + hex(as_bytes(random.token(boundary_bytes))).substr(0, 30);
}

}  // namespace heard::channel::email
