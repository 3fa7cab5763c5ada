// Which of the languages that the house writes by itself a text is in.
#pragma once

#include <optional>
#include <string_view>

#include "record/names.h"

namespace heard::language {

// By what every longer text has: Han characters without kana, or more small words of one language than of the
// other. Nothing where that does not tell.
std::optional<Tongue> tongue_of(std::string_view text);

}  // namespace heard::language
