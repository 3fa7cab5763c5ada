// What a character is for the cutting of words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace heard::language {

enum class Letter : std::uint8_t {
  none,        // parts words
  letter,      // of a script with spaces between words; digits too
  mark,        // belongs to what stands before it
  apostrophe,  // belongs to the word when letters stand on both sides
  cjk,
  dictionary,  // scripts without spaces whose words only a dictionary knows
};

struct Character {
  std::int32_t code = -1;  // -1: not UTF-8
  std::size_t end = 0;     // byte behind it
  Letter letter = Letter::none;
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Character character_beyond_ascii(std::string_view text, std::size_t at);

// The character that begins at byte `at`, which is inside the text.
inline Character character_at(std::string_view text, std::size_t at) {
  const char first = text[at];
  if (first < 0) return character_beyond_ascii(text, at);
  const bool word = is_ascii_letter(first) || is_digit(first);
  return {first, at + 1, word ? Letter::letter : (first == '\'' ? Letter::apostrophe : Letter::none)};
}

}  // namespace heard::language
