// The token of one piece of text; shared by indexing, queries and excerpts.
#pragma once

#include <string>
#include <string_view>

#include "language/cutter.h"

namespace heard::language {

// Folded, and nothing more: what a prefix is compared with.
void folded_token(std::string_view text, const Piece& piece, std::string& out);
// Folded, and stemmed if it is a word; at most token_bytes_max. May come out empty.
void token_of(std::string_view text, const Piece& piece, std::string& out);

}  // namespace heard::language
