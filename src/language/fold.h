// One piece of text as it is compared: NFKC with case folded, letters of the Latin script without their
// marks (ü is u, ł is l, ß is ss), without apostrophes and the English 's behind one.
#pragma once

#include <string>
#include <string_view>

namespace heard::language {

// Into `out`, which is emptied first. May come out empty.
void fold_piece(std::string_view piece, std::string& out);

}  // namespace heard::language
