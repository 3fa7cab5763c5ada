// How well an indexed text answers a query: term counts with saturation and length as in BM25, and
// gently, how new it is. Needs nothing but the tokens, so both engines rank alike.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace heard::language {

// `tokens` as words_of made them, `words` as query_words made them. Higher is better; 0 when no word is
// in it. A whole word counts for more than the beginning of another.
double score(std::string_view tokens, std::span<const std::string> words, Instant at, Instant now);

}  // namespace heard::language
