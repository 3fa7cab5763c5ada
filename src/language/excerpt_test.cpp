#include "language/excerpt.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "language/words.h"

namespace heard::language {
namespace {

std::string shown(std::string_view text, std::string_view query, std::size_t columns = 160) {
  std::string out;
  for (const ExcerptPart& part : excerpt(text, query_words(query), columns)) {
    out += part.hit ? "[" + part.text + "]" : part.text;
  }
  return out;
}

TEST(Excerpt, MarksWordsInTheirOwnSpelling) {
  EXPECT_EQ(shown("Meine BESTELLUNGEN sind weg.", "bestellung"), "Meine [BESTELLUNGEN] sind weg.");
  EXPECT_EQ(shown("Order #1042", "1042"), "Order #[1042]");
  EXPECT_EQ(shown("Café, cafés", "cafe "), "[Café], [cafés]");
}

TEST(Excerpt, MarksAddressesWhole) {
  EXPECT_EQ(shown("from Anna@Example.com, twice", "anna@example.com"), "from [Anna@Example.com], twice");
}

TEST(Excerpt, MarksPairsAsOne) {
  EXPECT_EQ(shown("我要退货单", "退货单"), "我要[退货单]");
  EXPECT_EQ(shown("我要退货", "退"), "我要[退]货");
}

TEST(Excerpt, OneLine) { EXPECT_EQ(shown("  one\r\n\r\n two \t three", "two "), "one [two] three"); }

TEST(Excerpt, FromTheBeginningWithoutAHit) {
  EXPECT_EQ(shown("Nothing of this is found here at all", "zebra ", 20), "Nothing of this is …");
  EXPECT_EQ(shown("", "zebra"), "");
}

TEST(Excerpt, RoundTheFirstHit) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "filler ";
  text += "the grinder smokes. ";
  for (int i = 0; i < 200; ++i) text += "filler ";
  const std::string found = shown(text, "grinder ");
  EXPECT_TRUE(found.starts_with("… filler")) << found;
  EXPECT_TRUE(found.ends_with("filler …")) << found;
  EXPECT_NE(found.find("the [grinder] smokes."), std::string::npos) << found;
  EXPECT_LE(found.size(), 175U);
}

TEST(Excerpt, ChineseIsCutAnywhere) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "等待";
  text += "退货";
  for (int i = 0; i < 100; ++i) text += "等待";
  const std::string found = shown(text, "退货");
  EXPECT_NE(found.find("[退货]"), std::string::npos) << found;
  EXPECT_LE(found.size(), 260U);
  EXPECT_TRUE(is_utf8(found));
}

TEST(Excerpt, AnyBytes) {
  const std::string found = shown("\xFF\xFE broken \xC3 grinder \x80", "grinder");
  EXPECT_TRUE(is_utf8(found)) << found;
  EXPECT_NE(found.find("[grinder]"), std::string::npos);
}

}  // namespace
}  // namespace heard::language
