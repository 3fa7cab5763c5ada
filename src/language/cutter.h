// Cutter: finds the pieces of a text that can be searched for, in order, without changing the text.
//
// Letters, digits and their marks make words; everything else parts them. That is what ICU's word rules
// do for scripts with spaces, so those are cut by ICU's character properties alone; Thai, Lao, Khmer and
// Burmese are cut with ICU's dictionaries. Chinese, Japanese and Korean need no dictionary: each
// character starts a piece of itself and the one after it, so that any part of a word is found.
// Addresses of mail ("anna@example.com") and numbers with separators ("1.042,50") come whole first and
// then again in their parts. The text may hold any bytes; what is not UTF-8 parts words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace heard::language {

// Bytes a piece may begin with. What is not ASCII is never passed over.
using FirstBytes = std::array<bool, 128>;

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
  // Passes over words that begin with another byte than these; they must outlive it too.
  Cutter(std::string_view text, const FirstBytes& first) : text_(text), first_(&first) {}
  // False at the end.
  bool next(Piece& piece);

 private:
  bool next_in_run(Piece& piece);
  [[nodiscard]] bool passes_over(std::size_t begin) const {
    const auto first = static_cast<unsigned char>(text_[begin]);
    return first_ != nullptr && first < first_->size() && !(*first_)[first];
  }
  [[nodiscard]] std::size_t word_end(std::size_t behind_first) const;
  Piece word_from(std::size_t begin, std::size_t behind_first);
  Piece characters_from(std::size_t begin, std::size_t behind_first);
  void cut_by_dictionary(std::size_t begin, std::size_t behind_first);
  std::size_t address_end(std::size_t begin);
  [[nodiscard]] std::size_t number_end(std::size_t begin, std::size_t end) const;

  std::string_view text_;
  const FirstBytes* first_ = nullptr;
  std::size_t at_ = 0;
  std::size_t whole_until_ = 0;  // up to here an address or number has been given whole
  std::size_t at_sign_ = 0;      // the next '@', once looked for
  bool at_sign_known_ = false;
  std::vector<Piece> run_;  // words of a dictionary, last first
};

}  // namespace heard::language
