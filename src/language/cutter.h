// Cutter: finds the pieces of a text that can be searched for, in order, without changing the text.
//
// Letters, digits and their marks make words; everything else parts them. That is what ICU's word rules
// do for scripts with spaces, so those are cut by ICU's character properties alone; Thai, Lao, Khmer and
// Burmese are cut with ICU's dictionaries. Chinese, Japanese and Korean need no dictionary: each
// character starts a piece of itself and the one after it, so that any part of a word is found.
// Addresses of mail ("anna@example.com") and numbers with separators ("1.042,50") come whole first and
// then again in their parts. The text may hold any bytes; what is not UTF-8 parts words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace heard::language {

enum class PieceKind { word, cjk, number, address };

// Bytes [begin, end) of the text.
struct Piece {
  PieceKind kind = PieceKind::word;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Cutter {
 public:
  // The text must outlive the cutter.
  explicit Cutter(std::string_view text) : text_(text) {}
  // False at the end.
  bool next(Piece& piece);

 private:
  bool next_in_run(Piece& piece);
  Piece word_from(std::size_t begin, std::size_t behind_first);
  Piece characters_from(std::size_t begin, std::size_t behind_first);
  void cut_by_dictionary(std::size_t begin, std::size_t behind_first);
  std::size_t address_end(std::size_t begin);
  [[nodiscard]] std::size_t number_end(std::size_t begin, std::size_t end) const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t whole_until_ = 0;  // up to here an address or number has been given whole
  std::size_t at_sign_ = 0;      // the next '@', once looked for
  bool at_sign_known_ = false;
  std::vector<Piece> run_;  // words of a dictionary, last first
};

}  // namespace heard::language
