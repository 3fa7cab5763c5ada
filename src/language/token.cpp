#include "language/token.h"

#include "base/text.h"
#include "language/fold.h"
#include "language/letters.h"
#include "language/stem.h"
#include "language/words.h"

namespace heard::language {
namespace {

void cut_to_size(std::string& token) {
  if (token.size() <= token_bytes_max) return;
  std::size_t keep = token_bytes_max;
  while (keep > 0 && (static_cast<unsigned char>(token[keep]) & 0xC0) == 0x80) --keep;
  token.resize(keep);
}

}  // namespace

void folded_token(std::string_view text, const Piece& piece, std::string& out) {
  const std::string_view bytes = text.substr(piece.begin, piece.end - piece.begin);
  if (piece.kind == PieceKind::address) {
    out = folded(bytes);
    std::erase_if(out, [](char c) { return c == '*' || c == '\''; });
  } else if (piece.kind == PieceKind::number) {
    out.assign(bytes);
    std::erase_if(out, [](char c) { return !is_digit(c); });
  } else {
    fold_piece(bytes, out);
  }
}

void token_of(std::string_view text, const Piece& piece, std::string& out) {
  folded_token(text, piece, out);
  if (piece.kind == PieceKind::word) stem(out);
  cut_to_size(out);
}

}  // namespace heard::language
