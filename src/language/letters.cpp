#include "language/letters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace heard::language {
namespace {

constexpr UChar32 apostrophe_mark = 0x2019;       // typed as an apostrophe
constexpr UChar32 first_without_spaces = 0x0E00;  // Thai; every script below writes spaces

Letter letter_by_script(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
      return Letter::cjk;
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return Letter::dictionary;
    case USCRIPT_COMMON:  // 々, ー and their like
      return c >= 0x3000 && c < 0x3100 ? Letter::cjk : Letter::letter;
    default:
      return Letter::letter;
  }
}

Letter letter_of(UChar32 c) {
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
      return c < first_without_spaces ? Letter::letter : letter_by_script(c);
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return Letter::mark;
    case U_FORMAT_CHAR:  // soft hyphens and joiners stand inside words
      return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? Letter::mark : Letter::none;
    default:
      return c == apostrophe_mark ? Letter::apostrophe : Letter::none;
  }
}

}  // namespace

Character character_beyond_ascii(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, U8_MAX_LENGTH);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(rest.data());
  std::int32_t used = 0;
  UChar32 code = 0;
  U8_NEXT(bytes, used, static_cast<std::int32_t>(rest.size()), code);
  return {code, at + static_cast<std::size_t>(used), code < 0 ? Letter::none : letter_of(code)};
}

}  // namespace heard::language
