#include "language/words.h"

#include <algorithm>
#include <array>

#include "language/cutter.h"
#include "language/letters.h"
#include "language/stem.h"
#include "language/token.h"

namespace heard::language {
namespace {

constexpr std::size_t prefix_letters_min = 3;

std::string_view cut_at_character(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  while (bytes_max > 0 && (static_cast<unsigned char>(text[bytes_max]) & 0xC0) == 0x80) --bytes_max;
  return text.substr(0, bytes_max);
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t common_bytes(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

// What every stem of a word that begins with `typed` begins with: "bestellun" may become "Bestellung",
// whose stem is shorter than that. Nothing when its own stem has too few letters.
std::string growing(const std::string& typed) {
  static constexpr std::array<std::string_view, 30> endings{
      "",   "e",  "n",  "r",  "s",  "d",  "t",  "y",   "g",   "h",   "l",    "ng",   "nt",  "on",  "it",
      "te", "ed", "en", "er", "ly", "ch", "he", "ing", "hen", "ung", "tion", "ness", "eit", "ich", "ent"};
  std::size_t keep = typed.size();
  std::string word;
  for (const std::string_view ending : endings) {
    word.assign(typed).append(ending);
    stem(word);
    const std::size_t common = common_bytes(typed, word);
    if (ending.empty() && common < prefix_letters_min) return {};
    keep = std::min(keep, common);
  }
  return typed.substr(0, std::max(keep, prefix_letters_min)) + '*';
}

bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), is_digit); }

std::string query_word(std::string_view query, const Piece& piece, bool may_grow) {
  std::string word;
  folded_token(query, piece, word);
  const bool alone = piece.kind == PieceKind::cjk && characters(word) == 1;
  const bool grows =
      may_grow && !has_digit(word) && piece.kind != PieceKind::cjk && characters(word) >= prefix_letters_min;
  if (grows && piece.kind == PieceKind::word && word.size() <= token_bytes_max) {
    if (std::string prefix = growing(word); !prefix.empty()) return prefix;
  }
  token_of(query, piece, word);
  if (alone || (grows && piece.kind == PieceKind::address && word.size() < token_bytes_max)) word += '*';
  return word;
}

}  // namespace

Words words_of(std::string_view text) {
  Words words;
  const std::string_view taken = cut_at_character(text, indexed_bytes_max);
  words.partly = taken.size() < text.size();
  words.tokens.reserve(std::min(taken.size() + taken.size() / 4, indexed_bytes_max));
  Cutter cutter(taken);
  Piece piece;
  std::string token;
  for (std::size_t count = 0; cutter.next(piece);) {
    token_of(taken, piece, token);
    if (token.empty()) continue;
    if (++count > tokens_max || words.tokens.size() + token.size() + 1 > indexed_bytes_max) {
      words.partly = true;
      break;
    }
    if (!words.tokens.empty()) words.tokens += ' ';
    words.tokens += token;
  }
  return words;
}

std::vector<std::string> query_words(std::string_view query, LastWord last) {
  constexpr std::size_t query_bytes_max = 1000;
  const std::string_view taken = cut_at_character(query, query_bytes_max);
  std::vector<std::string> words;
  std::size_t asked_until = 0;  // an address or number is asked for whole, a run of characters in pairs
  Cutter cutter(taken);
  Piece piece;
  while (words.size() < query_words_max && cutter.next(piece)) {
    if (piece.end <= asked_until) continue;
    std::string word = query_word(taken, piece, last == LastWord::may_grow && piece.end == query.size());
    if (word.empty()) continue;
    asked_until = piece.end;
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace heard::language
