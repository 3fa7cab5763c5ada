// Words of made-up messages: 20,000 of them used as often as words of a language are (Zipf), and planted
// ones whose number of messages is known. The same seed gives the same words.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace bench {

using Dice = std::mt19937_64;

inline double unit(Dice& dice) { return static_cast<double>(dice() >> 11U) * 0x1.0p-53; }
inline std::size_t below(Dice& dice, std::size_t bound) { return static_cast<std::size_t>(dice() % bound); }

// In 20 messages each, in one of a hundred, and in three of ten. No made-up word begins like one of them.
constexpr std::array<std::string_view, 8> rare_words{"quokka",  "wombat",  "narwhal", "okapi",
                                                     "jackdaw", "gharial", "numbat",  "wapiti"};
constexpr std::array<std::string_view, 4> middle_words{"parcel", "refund", "discount", "warranti"};
constexpr std::array<std::string_view, 4> common_words{"order", "thank", "question", "help"};
constexpr std::size_t rare_messages = 20;

class Vocabulary {
 public:
  explicit Vocabulary(std::uint64_t seed) {
    Dice dice(seed);
    std::unordered_set<std::string> seen;
    double weight = 0;
    while (words_.size() < count) {
      std::string word = made_up(dice);
      if (!seen.insert(word).second) continue;
      words_.push_back(std::move(word));
      weight += 1.0 / static_cast<double>(words_.size() + 2);
      weights_.push_back(weight);
    }
  }

  [[nodiscard]] const std::string& word(Dice& dice) const {
    const double at = unit(dice) * weights_.back();
    const auto found = std::upper_bound(weights_.begin(), weights_.end(), at);
    return words_[std::min(words_.size() - 1, static_cast<std::size_t>(found - weights_.begin()))];
  }

  [[nodiscard]] std::string words(Dice& dice, std::size_t how_many) const {
    std::string out;
    for (std::size_t i = 0; i < how_many; ++i) {
      if (i > 0) out += i % 11 == 0 ? ". " : " ";
      out += word(dice);
    }
    return out;
  }

 private:
  static constexpr std::size_t count = 20'000;

  // Two to four syllables of a consonant and a vowel.
  static std::string made_up(Dice& dice) {
    constexpr std::string_view consonants = "bdfgklmnprstvz";
    constexpr std::string_view vowels = "aeiou";
    std::string out;
    for (std::size_t left = 2 + below(dice, 3); left > 0; --left) {
      out += consonants[below(dice, consonants.size())];
      out += vowels[below(dice, vowels.size())];
    }
    return out;
  }

  std::vector<std::string> words_;
  std::vector<double> weights_;  // running sums
};

// The planted words of message `index` of `total`, each with a space before it.
inline std::string planted(std::size_t index, std::size_t total) {
  std::string out;
  const auto plant = [&](std::string_view word) { (out += ' ') += word; };
  const std::size_t rare_every = std::max<std::size_t>(rare_words.size() + 1, total / rare_messages);
  const std::size_t in_rare = index % rare_every;
  if (in_rare < rare_words.size() && index / rare_every < rare_messages) plant(rare_words[in_rare]);
  for (std::size_t i = 0; i < middle_words.size(); ++i) {
    if (index % 100 == 11 + 17 * i) plant(middle_words[i]);
  }
  for (std::size_t i = 0; i < common_words.size(); ++i) {
    // Three of ten, spread by a multiplication so that the four words meet in few messages.
    if ((index * 0x9e3779b97f4a7c15ULL >> (8 + 8 * i)) % 10 < 3) plant(common_words[i]);
  }
  return out;
}

}  // namespace bench
