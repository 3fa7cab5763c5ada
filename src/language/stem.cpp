#include "language/stem.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

namespace heard::language {
namespace {

constexpr std::size_t letters_min = 3;
constexpr std::size_t letters_max = 40;
constexpr int turns_max = 8;  // words settle after three or four

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, Delete>;

// Words come back again and again: remembering the last ones is ten times as fast as stemming.
struct Remembered {
  static constexpr std::size_t bytes_max = 23;
  std::array<char, bytes_max> word{};
  std::uint8_t word_size = 0;
  std::array<char, bytes_max> stem{};
  std::uint8_t stem_size = 0;
};

// sb_stemmer keeps its answer inside itself, so it is not for two at once.
struct Stemming {
  Stemmer english{sb_stemmer_new("english", "ISO_8859_1")};
  Stemmer german{sb_stemmer_new("german", "ISO_8859_1")};
  std::array<Remembered, 2048> remembered{};
};

Stemming& stemming() {
  thread_local const std::unique_ptr<Stemming> own = std::make_unique<Stemming>();
  return *own;
}

std::size_t slot_of(std::string_view word) {
  std::uint64_t hash = word.size();
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return (hash >> 21) % std::tuple_size_v<decltype(Stemming::remembered)>;
}

bool once(sb_stemmer* stemmer, std::string& word) {
  if (stemmer == nullptr) return false;
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                                             static_cast<int>(word.size()));
  const int size = sb_stemmer_length(stemmer);
  if (stemmed == nullptr || size <= 0) return false;
  const std::string_view found(reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(size));
  if (found == word) return false;
  word.assign(found);
  return true;
}

void stem_slowly(Stemming& own, std::string& word) {
  sb_stemmer* const turns[] = {own.english.get(), own.german.get()};
  int idle = 0;
  for (int turn = 0; turn < turns_max && idle < 2; ++turn) idle = once(turns[turn % 2], word) ? 0 : idle + 1;
}

}  // namespace

void stem(std::string& word) {
  if (word.size() < letters_min || word.size() > letters_max) return;
  if (!std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return;
  Stemming& own = stemming();
  if (word.size() > Remembered::bytes_max) return stem_slowly(own, word);
  Remembered& slot = own.remembered[slot_of(word)];
  if (slot.word_size == word.size() && std::memcmp(slot.word.data(), word.data(), word.size()) == 0) {
    word.assign(slot.stem.data(), slot.stem_size);
    return;
  }
  Remembered fresh;
  fresh.word_size = static_cast<std::uint8_t>(word.copy(fresh.word.data(), fresh.word.size()));
  stem_slowly(own, word);
  if (word.size() > Remembered::bytes_max) return;
  fresh.stem_size = static_cast<std::uint8_t>(word.copy(fresh.stem.data(), fresh.stem.size()));
  slot = fresh;
}

}  // namespace heard::language
