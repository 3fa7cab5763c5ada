#include "language/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <array>

#include "base/text.h"
#include "language/letters.h"

namespace heard::language {
namespace {

constexpr std::string_view right_quote = "\u2019";
constexpr UChar32 table_begin = 0xC0;
constexpr UChar32 table_end = 0x250;

// Letters that stand for themselves in Unicode and for others in a search.
std::string_view spelled_out(UChar32 c) {
  switch (c) {
    case 0xE6:
      return "ae";
    case 0xF0:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x111:
      return "d";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x142:
      return "l";
    case 0x153:
      return "oe";
    case 0x167:
      return "t";
    default:
      return {};
  }
}

bool is_latin(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_LATIN;
}

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  nfd->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                     status);
  return U_SUCCESS(status) ? out : std::string(text);
}

// Every way of writing a character, by way of ICU.
std::string folded_slowly(std::string_view piece) {
  const std::string text = decomposed(heard::folded(piece));
  std::string out;
  bool after_latin = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    const std::string_view bytes = std::string_view(text).substr(at, c.end - at);
    at = c.end;
    if (c.letter == Letter::mark) {
      if (!after_latin) out += bytes;
      continue;
    }
    after_latin = c.letter != Letter::none && is_latin(c.code);
    if (c.letter == Letter::none || c.letter == Letter::apostrophe) continue;
    const std::string_view other = spelled_out(c.code);
    out += other.empty() ? bytes : other;
  }
  return clean_text(out);
}

using Table = std::array<std::array<char, 3>, static_cast<std::size_t>(table_end - table_begin)>;

// Accented Latin letters as one or two plain ones; empty where it takes more than that.
Table make_table() {
  Table table{};
  for (UChar32 c = table_begin; c < table_end; ++c) {
    if (!u_isalpha(c)) continue;
    std::string letter;
    icu::UnicodeString(c).toUTF8String(letter);
    const std::string plain = folded_slowly(letter);
    const bool fits = !plain.empty() && plain.size() <= 2 &&
                      plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    if (fits) plain.copy(table[static_cast<std::size_t>(c - table_begin)].data(), 2);
  }
  return table;
}

// False when some character needs the slow way.
bool fold_quickly(std::string_view piece, std::string& out) {
  static const Table table = make_table();
  for (std::size_t at = 0; at < piece.size(); ++at) {
    const char c = piece[at];
    if (c >= 0) {
      if (c != '\'') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
      continue;
    }
    if (at + 1 >= piece.size()) return false;
    const auto lead = static_cast<unsigned char>(c);
    const auto trail = static_cast<unsigned char>(piece[at + 1]);
    const UChar32 code = ((lead & 0x1F) << 6) | (trail & 0x3F);
    if ((lead & 0xE0) != 0xC0 || code < table_begin || code >= table_end) return false;
    const auto& plain = table[static_cast<std::size_t>(code - table_begin)];
    if (plain[0] == 0) return false;
    out += plain.data();
    ++at;
  }
  return true;
}

// Han, kana and hangul of everyday use fold to themselves.
bool stays(std::string_view piece) {
  for (std::size_t at = 0; at < piece.size();) {
    if (static_cast<unsigned char>(piece[at]) < 0xE3) return false;
    const Character c = character_at(piece, at);
    const bool everyday = (c.code >= 0x3041 && c.code <= 0x3096) || (c.code >= 0x30A1 && c.code <= 0x30FC) ||
                          (c.code >= 0x4E00 && c.code <= 0x9FFF) || (c.code >= 0xAC00 && c.code <= 0xD7A3);
    if (!everyday) return false;
    at = c.end;
  }
  return true;
}

std::string_view without_possessive(std::string_view piece) {
  if (piece.size() < 3 || (piece.back() != 's' && piece.back() != 'S')) return piece;
  const std::string_view before = piece.substr(0, piece.size() - 1);
  if (before.ends_with('\'')) return before.substr(0, before.size() - 1);
  return before.ends_with(right_quote) ? before.substr(0, before.size() - right_quote.size()) : piece;
}

}  // namespace

void fold_piece(std::string_view piece, std::string& out) {
  piece = without_possessive(piece);
  out.clear();
  if (stays(piece)) {
    out = piece;
  } else if (!fold_quickly(piece, out)) {
    out = folded_slowly(piece);
  }
}

}  // namespace heard::language
