// What the full-text index finds, and in which order.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "store/conformance.h"

namespace heard::store {
namespace {

using Words = std::vector<std::string>;

class Search : public Conformance {
 protected:
  void index(std::int64_t id, const std::string& tokens) {
    write([&](Tx& tx) {
      tx.index({.id = id, .conversation = ConversationId{id * 2}, .at = {id * 1'000}, .tokens = tokens});
    });
  }
  std::vector<std::int64_t> find(const Words& words, int limit = 100) {
    return read([&](Tx& tx) {
      std::vector<std::int64_t> out;
      tx.candidates(words, limit, [&](RowReader& row) { out.push_back(row.integer(0)); });
      return out;
    });
  }
  using Ids = std::vector<std::int64_t>;
};
HEARD_ON_BOTH_ENGINES(Search);

TEST_P(Search, FindsTheNewestFirst) {
  index(1, "tea pot broken");
  index(3, "tea cup");
  index(2, "broken cup");
  EXPECT_EQ(find({"tea"}), (Ids{3, 1}));
  EXPECT_EQ(find({"cup", "broken"}), (Ids{2}));
  EXPECT_EQ(find({"cup"}, 1), (Ids{3}));
  EXPECT_EQ(find({"saucer"}), Ids{});
  EXPECT_EQ(find({}), Ids{});
}

TEST_P(Search, GivesTheWholeDocument) {
  index(7, "tea pot");
  read([](Tx& tx) {
    const Words words{"pot"};
    int seen = 0;
    tx.candidates(words, 10, [&](RowReader& row) {
      ++seen;
      EXPECT_EQ(row.integer(0), 7);
      EXPECT_EQ(row.integer(1), 14);
      EXPECT_EQ(row.integer(2), 7'000);
      EXPECT_EQ(row.text(3), "tea pot");
    });
    EXPECT_EQ(seen, 1);
    return 0;
  });
}

TEST_P(Search, FindsBeginnings) {
  index(1, "parcel");
  index(2, "parchment");
  index(3, "pardon");
  EXPECT_EQ(find({"parc*"}), (Ids{2, 1}));
  EXPECT_EQ(find({"par*"}), (Ids{3, 2, 1}));
  EXPECT_EQ(find({"parcel*"}), (Ids{1}));
  EXPECT_EQ(find({"parc*", "parchment"}), (Ids{2}));
  EXPECT_EQ(find({"parc"}), Ids{});
}

TEST_P(Search, ReplacesAnOlderDocument) {
  index(1, "tea pot");
  index(1, "coffee pot");
  EXPECT_EQ(find({"tea"}), Ids{});
  EXPECT_EQ(find({"coffee"}), (Ids{1}));
  EXPECT_EQ(find({"pot"}), (Ids{1}));
}

TEST_P(Search, ForgetsWhatIsTakenOut) {
  index(1, "tea pot");
  index(2, "tea cup");
  write([](Tx& tx) { tx.remove_document(1); });
  EXPECT_EQ(find({"tea"}), (Ids{2}));
  EXPECT_EQ(find({"pot"}), Ids{});
  write([](Tx& tx) { tx.remove_document(99); });
  write([](Tx& tx) {
    tx.index({.id = 5, .tokens = "brief life"});
    tx.remove_document(5);
  });
  EXPECT_EQ(find({"brief"}), Ids{});
}

TEST_P(Search, LeavesOutWhatWasRolledBack) {
  Result<void> refused = store().write_now([](Tx& tx) -> Result<void> {
    tx.index({.id = 1, .tokens = "ghost"});
    return conflict("no", "No.");
  });
  EXPECT_FALSE(refused.ok());
  index(2, "alive");
  EXPECT_EQ(find({"ghost"}), Ids{});
  EXPECT_EQ(find({"alive"}), (Ids{2}));
}

TEST_P(Search, TakesWordsAsWords) {
  index(1, "and or not near \xC3\xA9t\xC3\xA9 \xE6\x9D\xB1\xE4\xBA\xAC \xF0\x9F\x92\x99 o'clock 4711");
  for (const std::string word :
       {"and", "or", "not", "near", "\xC3\xA9t\xC3\xA9", "\xE6\x9D\xB1\xE4\xBA\xAC", "4711"}) {
    EXPECT_EQ(find({word}), (Ids{1})) << word;
  }
  for (const std::string word :
       {"\"", "*", "tokens:and", "a OR b", "NEAR(a b)", "^and", "-", "'", "\\", "a\" OR \"and"}) {
    EXPECT_EQ(find({word}), Ids{}) << word;
  }
}

TEST_P(Search, KeepsALongDocument) {
  std::string tokens;
  for (int i = 0; i < 12'000; ++i) tokens += "word" + std::to_string(i) + " ";
  index(1, tokens);
  EXPECT_EQ(find({"word11999"}), (Ids{1}));
  index(1, "short");
  EXPECT_EQ(find({"word11999"}), Ids{});
}

// The index agrees with a plain scan over what was put in, replaced and taken out.
TEST_P(Search, AgreesWithAPlainScan) {
  const Words vocabulary{"tea", "team", "teapot", "cup", "cupboard", "pot", "\xC3\xA9t\xC3\xA9"};
  std::map<std::int64_t, Words> kept;
  rc::check("index", [&] {
    const auto id = *rc::gen::inRange<std::int64_t>(1, 30);
    const auto words = *rc::gen::container<Words>(rc::gen::elementOf(vocabulary));
    if (words.empty()) {
      kept.erase(id);
      write([&](Tx& tx) { tx.remove_document(id); });
    } else {
      kept[id] = words;
      std::string tokens;
      for (const std::string& word : words) tokens += (tokens.empty() ? "" : " ") + word;
      index(id, tokens);
    }
    const auto wanted = *rc::gen::elementOf(vocabulary);
    const bool beginning = *rc::gen::arbitrary<bool>();
    Ids expected;
    for (const auto& [doc, has] : kept) {
      const auto fits = [&](const std::string& word) {
        return beginning ? word.starts_with(wanted) : word == wanted;
      };
      if (std::ranges::any_of(has, fits)) expected.insert(expected.begin(), doc);
    }
    RC_ASSERT(find({wanted + (beginning ? "*" : "")}) == expected);
  });
}

}  // namespace
}  // namespace heard::store
