#include "language/words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "base/text.h"

namespace heard::language {
namespace {

std::vector<std::string> split(const std::string& tokens) {
  std::istringstream in(tokens);
  std::vector<std::string> out;
  for (std::string token; in >> token;) out.push_back(token);
  return out;
}

// Would an engine find the text by the query?
bool finds(std::string_view query, std::string_view text) {
  const std::vector<std::string> tokens = split(words_of(text).tokens);
  const std::vector<std::string> words = query_words(query);
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const std::string& token) {
      return word.ends_with('*') ? token.starts_with(word.substr(0, word.size() - 1)) : token == word;
    });
  });
}

TEST(Words, AsTheHeaderSays) {
  EXPECT_EQ(words_of("Wo bleiben meine Bestellungen? #1042, anna@example.com").tokens,
            "wo bleib mein bestel 1042 anna@example.com anna exampl com");
}

TEST(Words, NothingFromNothing) {
  EXPECT_EQ(words_of("").tokens, "");
  EXPECT_EQ(words_of(" \n…—!?, '").tokens, "");
  EXPECT_TRUE(query_words("  ?!").empty());
}

TEST(Words, InflectionsMeetInEnglish) {
  for (const auto& [query, text] : {std::pair{"refund ", "refunded"},
                                    {"refunds ", "refunding"},
                                    {"orders ", "ordered"},
                                    {"delivery ", "deliveries"},
                                    {"complaint ", "complaints"},
                                    {"breaks ", "breaking"},
                                    {"return ", "returning"},
                                    {"grinder ", "grinders"},
                                    {"invoices ", "invoice"}}) {
    EXPECT_TRUE(finds(query, text)) << query << '/' << text;
    EXPECT_TRUE(finds(std::string(text) + " ", query)) << text << '/' << query;
  }
}

TEST(Words, InflectionsMeetInGerman) {
  for (const auto& [query, text] : {std::pair{"Lieferung ", "Lieferungen"},
                                    {"Preis ", "die Preise"},
                                    {"Haus ", "Häuser"},
                                    {"Rückgabe ", "Rückgaben"},
                                    {"Kaffeemaschine ", "Kaffeemaschinen"},
                                    {"Rechnung ", "Rechnungen"},
                                    {"Mühle ", "Mühlen"},
                                    {"defekt ", "defekte"},
                                    {"Paket ", "Pakete"},
                                    {"Paket ", "des Pakets"},
                                    {"freundlich ", "freundlichen"},
                                    {"Hinweis ", "Hinweise"}}) {
    EXPECT_TRUE(finds(query, text)) << query << '/' << text;
  }
}

TEST(Words, MarksAndCaseDoNotMatter) {
  EXPECT_TRUE(finds("muehle ", "Muehle"));
  EXPECT_TRUE(finds("muhle ", "MÜHLE"));
  EXPECT_TRUE(finds("Straße ", "STRASSE"));
  EXPECT_TRUE(finds("cafe ", "Café"));
  EXPECT_TRUE(finds("cafe ", "Cafe\u0301"));
  EXPECT_TRUE(finds("Łódź ", "lodz"));
  EXPECT_TRUE(finds("Kaffeemaschine ", "Kaffee\u00ADmaschine")) << "soft hyphen";
  EXPECT_TRUE(finds("ABC１０４２ ", "ａｂｃ1042")) << "full width";
}

TEST(Words, MarksOfOtherScriptsMatter) {
  EXPECT_FALSE(finds("чаи ", "чай"));
  EXPECT_TRUE(finds("ЧАЙ ", "чай"));
  EXPECT_EQ(words_of("हिन्दी").tokens, "हिन्दी");
}

TEST(Words, NumbersStayWhole) {
  EXPECT_TRUE(finds("1042", "Order #1042, please"));
  EXPECT_FALSE(finds("104", "Order #1042"));
  EXPECT_EQ(words_of("AB-1042 A1042").tokens, "ab 1042 a1042");
  EXPECT_EQ(words_of("19.99").tokens, "1999 19 99");
  EXPECT_TRUE(finds("1.042,50 ", "zu zahlen: 1.042,50 EUR"));
  EXPECT_TRUE(finds("2026 ", "am 21.11.2026."));
  EXPECT_EQ(query_words("19.99"), std::vector<std::string>{"1999"});
}

TEST(Words, AddressesWholeAndInParts) {
  const char* text = "Schreiben Sie an Anna.Schmidt+shop@Example.co.uk.";
  EXPECT_TRUE(finds("anna.schmidt+shop@example.co.uk", text));
  EXPECT_TRUE(finds("schmidt@", text));
  EXPECT_TRUE(finds("anna.schmidt+shop@example.co", text)) << "while typing";
  EXPECT_TRUE(finds("example ", text));
  EXPECT_FALSE(finds("berta@example.co.uk ", text));
  EXPECT_EQ(words_of("a@b @c d@ e@f.").tokens, "a b c d e f") << "no addresses";
}

TEST(Words, ApostrophesJoin) {
  EXPECT_TRUE(finds("dont ", "don't"));
  EXPECT_TRUE(finds("anna ", "Anna's Anna\u2019s"));
  EXPECT_EQ(words_of("'quoted' O'Neill").tokens, words_of("quoted oneill").tokens);
}

TEST(Words, ChineseInPairs) {
  EXPECT_EQ(words_of("我要退货").tokens, "我要 要退 退货 货");
  EXPECT_TRUE(finds("退货", "我要退货。"));
  EXPECT_TRUE(finds("退", "我要退货"));
  EXPECT_TRUE(finds("货", "我要退货"));
  EXPECT_FALSE(finds("货退", "我要退货"));
  EXPECT_EQ(query_words("退货单"), (std::vector<std::string>{"退货", "货单"}));
  EXPECT_EQ(words_of("iPhone手机1042号").tokens, "iphon 手机 机 1042 号");
  EXPECT_TRUE(finds("コーヒー", "コーヒーメーカー"));
  EXPECT_TRUE(finds("환불", "환불해 주세요"));
}

TEST(Words, ThaiByDictionary) {
  EXPECT_TRUE(finds("สินค้า ", "ฉันต้องการคืนสินค้า"));
  EXPECT_GT(split(words_of("ฉันต้องการคืนสินค้า").tokens).size(), 2U);
}

TEST(Words, TheLastWordGrows) {
  EXPECT_EQ(query_words("re"), std::vector<std::string>{"re"});
  EXPECT_EQ(query_words("refund money "), (std::vector<std::string>{"refund", "money"}));
  EXPECT_EQ(query_words("refund money", LastWord::is_whole), (std::vector<std::string>{"refund", "money"}));
  EXPECT_EQ(query_words("退", LastWord::is_whole), std::vector<std::string>{"退*"}) << "half of every pair";
  for (const std::string word :
       {"Bestellungen", "Kaffeemaschine", "freundlichkeit", "communication", "happy", "returning",
        "international", "Rechnung", "Zufriedenheit", "Lieferschein", "complained", "Universität"}) {
    for (std::size_t size = 3; size <= word.size(); ++size) {
      const std::string typed = word.substr(0, size);
      EXPECT_TRUE(!is_utf8(typed) || finds(typed, word)) << typed;
    }
  }
}

TEST(Words, LimitsHold) {
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "w" + std::to_string(i) + ' ';
  const Words words = words_of(many);
  EXPECT_TRUE(words.partly);
  EXPECT_EQ(split(words.tokens).size(), tokens_max);

  const std::string giant(3 * indexed_bytes_max, 'a');
  EXPECT_TRUE(words_of(giant).partly);
  EXPECT_EQ(words_of(giant).tokens.size(), token_bytes_max);
  EXPECT_FALSE(words_of("short").partly);

  std::string wide;
  for (int i = 0; i < 100; ++i) wide += "ж";
  EXPECT_TRUE(is_utf8(words_of(wide).tokens));
  EXPECT_LE(words_of(wide).tokens.size(), token_bytes_max);
  EXPECT_LE(query_words(many).size(), query_words_max);
}

TEST(Words, AnyBytes) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  const std::string twice = bytes + "\xF0\x9F" + bytes + "\xE4";
  EXPECT_TRUE(is_utf8(words_of(twice).tokens));
  EXPECT_EQ(words_of(twice).tokens.find("  "), std::string::npos);
  for (const std::string& word : query_words("\"a* OR b\" NEAR(x) (c)'; DROP -d")) {
    EXPECT_EQ(word.find_first_of("\"'()-; "), std::string::npos) << word;
  }
}

}  // namespace
}  // namespace heard::language
