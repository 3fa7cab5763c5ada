#include "language/tongue.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/text.h"

namespace heard::language {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at_bytes_max = 2'000;

// Words that the other language does not have.
constexpr std::array german{" ich "sv,   " und "sv,   " nicht "sv, " der "sv,  " das "sv,   " ist "sv,
                            " bitte "sv, " mit "sv,   " habe "sv,  " ein "sv,  " eine "sv,  " sie "sv,
                            " zu "sv,    " wie "sv,   " wann "sv,  " mein "sv, " meine "sv, " hallo "sv,
                            " guten "sv, " danke "sv, " für "sv};
constexpr std::array english{" i "sv,      " the "sv,   " and "sv,  " not "sv,   " is "sv,     " my "sv,
                             " please "sv, " with "sv,  " have "sv, " a "sv,     " it "sv,     " you "sv,
                             " to "sv,     " how "sv,   " when "sv, " hello "sv, " thanks "sv, " of "sv,
                             " for "sv,    " where "sv, " this "sv};

// Words with one space between, and one at both ends.
std::string spaced(std::string_view text) {
  std::string out = " ";
  for (const char c : folded(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool in_word = byte >= 0x80U || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
    if (in_word || out.back() != ' ') out += in_word ? c : ' ';
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

std::ptrdiff_t found_in(const std::string& words, std::span<const std::string_view> small) {
  return std::ranges::count_if(small,
                               [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

struct Scripts {
  std::size_t han = 0;
  std::size_t kana = 0;
};

Scripts scripts_in(std::string_view text) {
  Scripts found;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const auto first = static_cast<unsigned char>(text[i]);
    const auto second = static_cast<unsigned char>(text[i + 1]);
    if (first >= 0xE4 && first <= 0xE9) ++found.han;
    if (first == 0xE3 && second >= 0x81 && second <= 0x83) ++found.kana;
  }
  return found;
}

}  // namespace

std::optional<Tongue> tongue_of(std::string_view text) {
  text = text.substr(0, looked_at_bytes_max);
  const Scripts scripts = scripts_in(text);
  if (scripts.kana * 12 > text.size()) return std::nullopt;
  if (scripts.han * 12 > text.size()) return Tongue::zh;
  const std::string words = spaced(text);
  const auto in_german = found_in(words, german);
  const auto in_english = found_in(words, english);
  if (in_german == in_english) return std::nullopt;
  return in_german > in_english ? Tongue::de : Tongue::en;
}

}  // namespace heard::language
