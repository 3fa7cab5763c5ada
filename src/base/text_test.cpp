#include "base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace heard {
namespace {

using namespace std::string_view_literals;
constexpr std::string_view replaced = "\xEF\xBF\xBD";

TEST(Text, Utf8IsCheckedStrictly) {
  for (const std::string_view good : {""sv, "plain"sv, "é語😀"sv, "\0"sv, "\xF4\x8F\xBF\xBF"sv}) {
    EXPECT_TRUE(is_utf8(good)) << good;
  }
  // A lone continuation, an overlong slash, a surrogate, beyond U+10FFFF, a cut sequence, Latin-1.
  for (const std::string_view bad :
       {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\xE2\x82", "caf\xE9"}) {
    EXPECT_FALSE(is_utf8(bad));
  }
}

TEST(Text, CleaningReplacesWhatCannotBeKept) {
  EXPECT_EQ(clean_text("plain\n"), "plain\n");
  EXPECT_EQ(clean_text("a\0b"sv), "a" + std::string(replaced) + "b");
  EXPECT_EQ(clean_text("caf\xE9!"), "caf" + std::string(replaced) + "!");
  EXPECT_EQ(clean_text("e\xCC\x81"), "é");
  EXPECT_EQ(clean_text("\xEF\xAC\x81"), "\xEF\xAC\x81");  // the ligature fi stays: NFC, not NFKC
}

TEST(Text, FoldingMakesTheSameNameTheSame) {
  EXPECT_EQ(folded("Ada@Example.ORG"), "ada@example.org");
  EXPECT_EQ(folded("STRASSE"), folded("straße"));
  EXPECT_EQ(folded("ÅNGSTRÖM"), folded("A\xCC\x8Angstro\xCC\x88m"));
  EXPECT_EQ(folded("ﬁn"), "fin");
  EXPECT_EQ(folded("Ｆｕｌｌ"), "full");
  EXPECT_EQ(folded("ΣΊΣΥΦΟΣ"), folded("σίσυφος"));
}

TEST(Text, ShorteningCutsAtACharacter) {
  EXPECT_EQ(shortened("short", 5), "short");
  EXPECT_EQ(shortened("longer", 5), "lo…");
  EXPECT_EQ(shortened("ééé", 5), "é…");
  EXPECT_EQ(shortened("😀😀", 7), "😀…");
  EXPECT_EQ(shortened("abcd", 3), "");
  EXPECT_EQ(shortened("abcd", 0), "");
}

TEST(Text, OneLineGathersWhiteSpace) {
  EXPECT_EQ(one_line("  a \r\n\t b  "), "a b");
  EXPECT_EQ(one_line(" \n "), "");
  EXPECT_EQ(trimmed("\t a b \n"), "a b");
}

TEST(Text, ATextKnowsItsRoom) {
  EXPECT_EQ(Text<5>::of("hello")->view(), "hello");
  EXPECT_FALSE(Text<5>::of("hello!"));
  EXPECT_FALSE(Text<5>::of("\xFF"));
  EXPECT_TRUE(Text<2>::of("é"));
  EXPECT_FALSE(Text<2>::of("e\xCC\x81"));  // three bytes before cleaning
  EXPECT_FALSE(Text<3>::of("\0\0"sv));     // six after it
  EXPECT_EQ(Text<5>::cut("hello!").view(), "he…");
  EXPECT_TRUE(Text<5>().empty());
}

RC_GTEST_PROP(TextProperty, AnyBytesBecomeCleanOnceAndForAll, (const std::string& bytes)) {
  const std::string clean = clean_text(bytes);
  RC_ASSERT(is_utf8(clean));
  RC_ASSERT(clean.find('\0') == std::string::npos);
  RC_ASSERT(clean_text(clean) == clean);
}

RC_GTEST_PROP(TextProperty, FoldingTwiceIsFoldingOnce, (const std::string& bytes)) {
  const std::string once = folded(bytes);
  RC_ASSERT(is_utf8(once));
  RC_ASSERT(folded(once) == once);
}

RC_GTEST_PROP(TextProperty, AShortenedTextFitsAndStaysUtf8, (const std::string& bytes)) {
  const auto room = *rc::gen::inRange<std::size_t>(0, 40);
  const std::string text = shortened(clean_text(bytes), room);
  RC_ASSERT(text.size() <= room);
  RC_ASSERT(is_utf8(text));
  RC_ASSERT(Text<20>::of(Text<20>::cut(bytes).view()).has_value());
}

RC_GTEST_PROP(TextProperty, OneLineIsOneLine, (const std::string& bytes)) {
  const std::string line = one_line(bytes);
  RC_ASSERT(line.find_first_of("\t\n\v\f\r") == std::string::npos);
  RC_ASSERT(line.find("  ") == std::string::npos);
  RC_ASSERT(trimmed(line) == line);
}

}  // namespace
}  // namespace heard
