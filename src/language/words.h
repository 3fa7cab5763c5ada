// A text as tokens for the search, and a typed query as the tokens to look for. Both are cut, folded and
// stemmed alike, so the two engines find the same things. Pure; any thread, no locks.
//
// "Wo bleiben meine Bestellungen? #1042, anna@example.com" becomes
// "wo bleib mein bestel 1042 anna@example.com anna exampl com".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace heard::language {

// Goes up whenever the same text would give other tokens; what is indexed remembers its own.
constexpr int token_version = 1;

constexpr std::size_t tokens_max = 12'000;
constexpr std::size_t indexed_bytes_max = std::size_t{512} * 1024;  // of the text, and of the tokens
constexpr std::size_t token_bytes_max = 64;
constexpr std::size_t query_words_max = 12;

struct Words {
  std::string tokens;   // one space between; a token holds no space, quote or asterisk
  bool partly = false;  // the text was longer than what is indexed
};

Words words_of(std::string_view text);

enum class LastWord { may_grow, is_whole };

// Every word must be found. One that ends in '*' stands for all tokens that begin so: the last, when it
// has three letters or more and may still be growing, and a lone Chinese, Japanese or Korean character.
std::vector<std::string> query_words(std::string_view query, LastWord last = LastWord::may_grow);

}  // namespace heard::language
