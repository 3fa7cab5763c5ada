// Tables of words, sorted when they are compiled, so that asking costs a few compares and not one for each
// word. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace heard::mime {

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted_words(std::array<std::string_view, N> words) {
  std::sort(words.begin(), words.end());
  return words;
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// Whether the text begins with one of the words, each of at least two bytes.
template <std::size_t N>
bool begins_with_one_of(const std::array<std::string_view, N>& sorted, std::string_view text) {
  const std::string_view key = text.substr(0, 2);
  for (auto word = std::lower_bound(sorted.begin(), sorted.end(), key);
       word != sorted.end() && word->starts_with(key); ++word) {
    if (text.starts_with(*word)) return true;
  }
  return false;
}

}  // namespace heard::mime
