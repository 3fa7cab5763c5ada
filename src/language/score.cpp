#include "language/score.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace heard::language {
namespace {

constexpr double saturation = 1.2;     // BM25's k1
constexpr double length_weight = 0.6;  // BM25's b
constexpr double usual_bytes = 300;    // of tokens in a message
constexpr double beginning_weight = 0.5;
constexpr double newness_weight = 0.3;  // what was written now counts so much more than what is very old
constexpr double newness_halves_after_days = 60;

// Sixteen bytes compared at once; the compiler makes of it what the machine has.
using Block = std::uint8_t __attribute__((vector_size(16)));

Block block_at(const char* at) {
  Block block;
  std::memcpy(&block, at, sizeof block);
  return block;
}

bool any(Block block) {
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &block, sizeof block);
  return (halves[0] | halves[1]) != 0;
}

Block all(char c) { return Block{} + static_cast<std::uint8_t>(c); }

// What the token that may begin at `at` counts for.
double weight_at(std::string_view tokens, std::size_t at, std::string_view word, bool prefix) {
  if (at > 0 && tokens[at - 1] != ' ') return 0;
  const std::string_view rest = tokens.substr(at);
  if (!rest.starts_with(word)) return 0;
  if (rest.size() == word.size() || rest[word.size()] == ' ') return 1;
  return prefix ? beginning_weight : 0;
}

// How often the word stands in the tokens. Blocks without a space and the word's first two letters behind it
// are passed over; few others are left.
double count(std::string_view tokens, std::string_view word, bool prefix) {
  const Block space = all(' ');
  const Block first = all(word.front());
  const Block second = all(word.size() > 1 ? word[1] : ' ');
  const bool lone = prefix && word.size() == 1;  // anything may follow its one letter
  double found = tokens.empty() ? 0 : weight_at(tokens, 0, word, prefix);
  for (std::size_t at = 1; at < tokens.size();) {
    const std::size_t next = std::min(at + sizeof(Block), tokens.size());
    const char* const here = tokens.data() + at;
    const bool whole = next < tokens.size();
    if (!whole || lone ||
        any((block_at(here - 1) == space) & (block_at(here) == first) & (block_at(here + 1) == second))) {
      for (std::size_t i = at; i < next; ++i) found += weight_at(tokens, i, word, prefix);
    }
    at = next;
  }
  return found;
}

}  // namespace

double score(std::string_view tokens, std::span<const std::string> words, Instant at, Instant now) {
  const double length = 1 - length_weight + length_weight * static_cast<double>(tokens.size()) / usual_bytes;
  double sum = 0;
  for (std::string_view word : words) {
    const bool prefix = word.ends_with('*');
    if (prefix) word.remove_suffix(1);
    if (word.empty()) continue;
    const double times = count(tokens, word, prefix);
    sum += times * (saturation + 1) / (times + saturation * length);
  }
  const double age_days = at < now ? static_cast<double>((now - at).us) / static_cast<double>(days(1).us) : 0;
  return sum * (1 + newness_weight / (1 + age_days / newness_halves_after_days));
}

}  // namespace heard::language
