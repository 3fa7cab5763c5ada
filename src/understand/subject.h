// A subject for what came without one.
#pragma once

#include <string>
#include <string_view>

namespace heard::understand {

// The first sentence behind the greeting, on one line, at most 80 columns (a Chinese character is two), cut
// at a word with "…". Empty when the text is.
std::string subject_from(std::string_view text);

}  // namespace heard::understand
