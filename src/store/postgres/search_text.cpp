#include <string>

#include "store/postgres/tx.h"

namespace heard::store::postgres {
namespace {

// The server refuses a lexeme of 2 kB, and does not check the megabyte itself in array_to_tsvector.
constexpr std::size_t lexeme_bytes_max = 2'046;
constexpr std::size_t tokens_bytes_max = 1'000'000;

template <class Fn>
void each_token(std::string_view tokens, const Fn& fn) {
  while (!tokens.empty()) {
    const std::size_t end = std::min(tokens.find(' '), tokens.size());
    if (end > 0) fn(tokens.substr(0, end));
    tokens.remove_prefix(std::min(end + 1, tokens.size()));
  }
}

}  // namespace

bool fit_tokens(std::string& tokens) {
  std::string fitting;
  fitting.reserve(tokens.size());
  bool all = true;
  each_token(tokens, [&](std::string_view token) {
    if (token.size() > lexeme_bytes_max || fitting.size() + token.size() + 1 > tokens_bytes_max) {
      all = false;
      return;
    }
    if (!fitting.empty()) fitting += ' ';
    fitting += token;
  });
  tokens = std::move(fitting);
  return all;
}

std::string tsquery_of(std::span<const std::string> words) {
  std::string query;
  for (std::string_view word : words) {
    const bool beginning = word.ends_with('*');
    if (beginning) word.remove_suffix(1);
    if (word.empty() || word.size() > lexeme_bytes_max) continue;
    if (!query.empty()) query += " & ";
    query += '\'';
    for (const char c : word) {
      if (c == '\'' || c == '\\') query += c;
      query += c;
    }
    query += beginning ? "':*" : "'";
  }
  return query;
}

}  // namespace heard::store::postgres
