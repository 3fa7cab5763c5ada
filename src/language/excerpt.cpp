#include "language/excerpt.h"

#include <algorithm>

#include "base/text.h"
#include "language/cutter.h"
#include "language/letters.h"
#include "language/token.h"
#include "language/words.h"

namespace heard::language {
namespace {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr std::size_t usual_column_bytes = 4;  // no column takes more, but for piles of marks

std::size_t columns_of(const Character& c) {
  if (c.letter == Letter::mark) return 0;
  return c.code >= 0x1100 && c.letter == Letter::cjk ? 2 : 1;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The words of a query. Stems keep the first letter, so most pieces are told apart by it.
class Sought {
 public:
  explicit Sought(std::span<const std::string> words) : words_(words) {
    for (const std::string& word : words) {
      if (word.empty() || word.front() < 0) continue;
      const char first = word.front();
      first_[static_cast<std::size_t>(first)] = true;
      if (first >= 'a' && first <= 'z') first_[static_cast<std::size_t>(first - ('a' - 'A'))] = true;
    }
  }

  [[nodiscard]] const FirstBytes& first() const { return first_; }

  // Which bytes of the piece a word hits; an empty span for none.
  Span hit(std::string_view text, const Piece& piece) {
    token_of(text, piece, token_);
    for (std::string_view word : words_) {
      const bool prefix = word.ends_with('*');
      if (prefix) word.remove_suffix(1);
      if (word.empty()) continue;
      if (token_ == word) return {piece.begin, piece.end};
      if (prefix && token_.starts_with(word)) {
        const bool one_of_two = piece.kind == PieceKind::cjk;
        return {piece.begin, one_of_two ? character_at(text, piece.begin).end : piece.end};
      }
    }
    return {};
  }

 private:
  std::span<const std::string> words_;
  FirstBytes first_{};
  std::string token_;
};

// Hits in order, touching ones joined; looks no further than `bytes` behind the first.
std::vector<Span> hits_in(std::string_view text, std::span<const std::string> words, std::size_t bytes) {
  std::vector<Span> hits;
  Sought sought(words);
  Cutter cutter(text, sought.first());
  Piece piece;
  while (cutter.next(piece)) {
    if (!hits.empty() && piece.begin > hits.front().end + bytes) break;
    const Span hit = sought.hit(text, piece);
    if (hit.end == 0) continue;
    if (!hits.empty() && hit.begin <= hits.back().end) {
      hits.back().end = std::max(hits.back().end, hit.end);
    } else {
      hits.push_back(hit);
    }
  }
  return hits;
}

// Up to `columns` before `at`, at the beginning of a word.
std::size_t begin_before(std::string_view text, std::size_t at, std::size_t columns) {
  std::size_t begin = at;
  std::size_t used = 0;
  std::size_t word = at;
  while (begin > 0 && used < columns) {
    --begin;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    const Character c = character_at(text, begin);
    used += columns_of(c);
    if (begin == 0 || is_space(text[begin - 1]) || c.letter == Letter::cjk) word = begin;
  }
  return word;
}

std::size_t end_after(std::string_view text, std::size_t begin, std::size_t at_least, std::size_t columns) {
  std::size_t end = begin;
  std::size_t word = at_least;
  for (std::size_t used = 0; end < text.size() && used < columns;) {
    const Character c = character_at(text, end);
    if (is_space(text[end]) || c.letter == Letter::cjk) word = std::max(word, end);
    used += columns_of(c);
    end = c.end;
  }
  return end >= text.size() ? text.size() : (word > begin ? word : end);
}

// White space as single spaces, also across the parts.
void add(std::vector<ExcerptPart>& parts, std::string_view text, bool hit) {
  std::string line;
  bool after_space = parts.empty() || parts.back().text.ends_with(' ');
  for (const char c : text) {
    const bool space = is_space(c) || c == 0;
    if (!space) {
      line += c;
    } else if (!after_space) {
      line += ' ';
    }
    after_space = space;
  }
  if (!line.empty()) parts.push_back({clean_text(line), hit});
}

}  // namespace

std::vector<ExcerptPart> excerpt(std::string_view text, std::span<const std::string> query_words,
                                 std::size_t columns) {
  text = text.substr(0, indexed_bytes_max);
  const std::vector<Span> hits = hits_in(text, query_words, columns * usual_column_bytes);
  const Span first = hits.empty() ? Span{} : hits.front();
  const std::size_t begin = begin_before(text, first.begin, columns / 4);
  const std::size_t end = end_after(text, begin, first.end, columns);
  std::vector<ExcerptPart> parts;
  if (begin > 0) parts.push_back({"… ", false});
  std::size_t at = begin;
  for (const Span& hit : hits) {
    if (hit.end > end) break;
    add(parts, text.substr(at, hit.begin - at), false);
    add(parts, text.substr(hit.begin, hit.end - hit.begin), true);
    at = hit.end;
  }
  std::string_view rest = text.substr(at, end - at);
  while (!rest.empty() && is_space(rest.back())) rest.remove_suffix(1);
  add(parts, rest, false);
  if (end < text.size()) parts.push_back({" …", false});
  return parts;
}

}  // namespace heard::language
