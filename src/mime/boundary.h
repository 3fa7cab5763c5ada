// The boundary between parts that a mail does not name, or names wrongly. Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace heard::mime {

struct Boundary {
  std::string_view name;  // without the two dashes; empty when there is none
  std::size_t at = 0;     // where its line begins
};

// The first line that begins with two dashes and is followed by a header of a part.
Boundary guessed_boundary(std::string_view text);

}  // namespace heard::mime
