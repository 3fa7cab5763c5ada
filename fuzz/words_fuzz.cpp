// Any bytes as a message and as a query: tokens stay within their limits, and what a text says it is found
// by.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/instant.h"
#include "base/text.h"
#include "language/excerpt.h"
#include "language/score.h"
#include "language/words.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_tokens(const heard::language::Words& words) {
  require(heard::is_utf8(words.tokens));
  require(words.tokens.size() <= heard::language::indexed_bytes_max);
  require(words.tokens.find("  ") == std::string::npos);
  require(!words.tokens.starts_with(' ') && !words.tokens.ends_with(' '));
  require(words.tokens.find_first_of("*\"'") == std::string::npos);
}

std::unordered_set<std::string> split(std::string_view tokens) {
  std::unordered_set<std::string> out;
  while (!tokens.empty()) {
    const std::size_t end = std::min(tokens.find(' '), tokens.size());
    out.emplace(tokens.substr(0, end));
    tokens.remove_prefix(std::min(end + 1, tokens.size()));
  }
  return out;
}

void check_found(std::string_view text, const heard::language::Words& words) {
  const auto asked = heard::language::query_words(text);
  require(asked.size() <= heard::language::query_words_max);
  if (words.partly || text.size() > 900) return;
  const auto tokens = split(words.tokens);
  for (const std::string& word : asked) {
    const std::string_view begin = std::string_view(word).substr(0, word.size() - 1);
    require(word.ends_with('*') ? std::any_of(tokens.begin(), tokens.end(),
                                              [&](const auto& t) { return t.starts_with(begin); })
                                : tokens.contains(word));
  }
  require(asked.empty() || heard::language::score(words.tokens, asked, {}, {}) > 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto words = heard::language::words_of(text);
  check_tokens(words);
  check_found(text, words);
  const std::string half(text.substr(0, size / 2));
  for (const auto& part : heard::language::excerpt(text, heard::language::query_words(half))) {
    require(heard::is_utf8(part.text));
  }
  return 0;
}
