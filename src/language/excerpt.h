// The part of a text that shows why it was found.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/view.h"

namespace heard::language {

// About `columns` wide (a Chinese character is two columns) round the first hit, on one line, with "…"
// where something was left out; from the beginning when nothing is hit. Parts joined are the excerpt.
std::vector<ExcerptPart> excerpt(std::string_view text, std::span<const std::string> query_words,
                                 std::size_t columns = 160);

}  // namespace heard::language
