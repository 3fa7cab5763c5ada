#include "understand/goal.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "understand/sentence.h"

namespace heard::understand {
namespace {

constexpr std::size_t goal_columns_max = 140;
constexpr std::size_t read_bytes_max = 2000;
constexpr int sentences_max = 12;

// Folded. Said by whoever asks for something or wants it.
constexpr std::array<std::string_view, 44> wishes{"?",
                                                  "？",
                                                  "i want",
                                                  "i need",
                                                  "i would like",
                                                  "i'd like",
                                                  "i’d like",
                                                  "we want",
                                                  "we need",
                                                  "we would like",
                                                  "we'd like",
                                                  "we’d like",
                                                  "can you",
                                                  "could you",
                                                  "would you",
                                                  "can i ",
                                                  "could i ",
                                                  "may i ",
                                                  "please",
                                                  "i am looking for",
                                                  "i'm looking for",
                                                  "i’m looking for",
                                                  "möchte",
                                                  "moechte",
                                                  "brauche",
                                                  "hätte gern",
                                                  "haette gern",
                                                  "können sie",
                                                  "könnten sie",
                                                  "kann ich",
                                                  "bitte",
                                                  "suche ",
                                                  "wünsche",
                                                  "ich will",
                                                  "wir wollen",
                                                  "想",
                                                  "希望",
                                                  "需要",
                                                  "请",
                                                  "能不能",
                                                  "可以吗",
                                                  "可不可以",
                                                  "麻烦",
                                                  "我要"};

bool wants_something(std::string_view sentence) {
  const std::string said = folded(sentence);
  return std::any_of(wishes.begin(), wishes.end(),
                     [&](std::string_view wish) { return said.find(wish) != std::string::npos; });
}

// Behind the sentence and whatever stops it.
std::string_view behind_sentence(std::string_view text, std::size_t end) {
  text.remove_prefix(end);
  for (const std::string_view stop : {".", "。"}) {
    if (text.starts_with(stop)) text.remove_prefix(stop.size());
  }
  return trimmed(text);
}

}  // namespace

std::string goal_from(std::string_view text) {
  const std::string safe = clean_text(text.substr(0, read_bytes_max));
  if (!wants_something(one_line(safe))) return {};  // most do not, and their sentences need no looking at
  std::string_view rest = behind_greeting(trimmed(safe));
  for (int i = 0; i < sentences_max && !rest.empty(); ++i) {
    const std::size_t end = sentence_end(rest);
    const std::string sentence = one_line(rest.substr(0, end));
    if (wants_something(sentence)) return fitted(sentence, goal_columns_max);
    rest = behind_sentence(rest, end);
  }
  return {};
}

}  // namespace heard::understand
