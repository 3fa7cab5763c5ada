#include <gtest/gtest.h>

#include "store/postgres/tx.h"

namespace heard::store::postgres {
namespace {

std::string query_for(std::vector<std::string> words) { return tsquery_of(words); }

TEST(SearchText, WordsAreQuotedForTheServer) {
  EXPECT_EQ(query_for({"refund"}), "'refund'");
  EXPECT_EQ(query_for({"refund", "parc*"}), "'refund' & 'parc':*");
  EXPECT_EQ(query_for({"o'neil", "a\\b", "a & !b | (c):*"}), "'o''neil' & 'a\\\\b' & 'a & !b | (c):':*");
  EXPECT_EQ(query_for({}), "");
  EXPECT_EQ(query_for({"", "*"}), "");
}

TEST(SearchText, TokensAreMadeToFit) {
  std::string tokens = "  two   words ";
  EXPECT_TRUE(fit_tokens(tokens));
  EXPECT_EQ(tokens, "two words");
  tokens.clear();
  tokens.append(2'047, 'x').append(" kept ").append(2'046, 'y');
  EXPECT_FALSE(fit_tokens(tokens));
  EXPECT_EQ(tokens.size(), 5U + 2'046U);
  EXPECT_TRUE(tokens.starts_with("kept yyy"));
  tokens.clear();
  for (int i = 0; i < 200'000; ++i) tokens += "word" + std::to_string(i) + ' ';
  EXPECT_FALSE(fit_tokens(tokens));
  EXPECT_LE(tokens.size(), 1'000'000U);
}

}  // namespace
}  // namespace heard::store::postgres
