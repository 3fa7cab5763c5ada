#include "understand/goal.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace heard::understand {
namespace {

TEST(Goal, IsTheFirstSentenceThatWantsSomething) {
  EXPECT_EQ(goal_from("Hello,\nI bought a grinder in May. It smokes. I would like my money back. Thank you."),
            "I would like my money back");
  EXPECT_EQ(goal_from("My order is late. Where is it? I wait."), "Where is it?");
  EXPECT_EQ(goal_from("Hallo! Meine Mühle raucht seit gestern. Ich möchte sie zurückgeben. Viele Grüße"),
            "Ich möchte sie zurückgeben");
  EXPECT_EQ(goal_from("您好，咖啡机冒烟了。我想退货。谢谢。"), "我想退货");
}

TEST(Goal, IsNotMadeUp) {
  EXPECT_EQ(goal_from(""), "");
  EXPECT_EQ(goal_from("The coffee was wonderful. Thank you all."), "");
  EXPECT_EQ(goal_from("Meine Mühle raucht."), "");
  EXPECT_EQ(goal_from("咖啡很好喝。"), "");
}

TEST(Goal, FitsOnALineAndTakesAnyBytes) {
  std::string words = "I want ";
  for (int i = 0; i < 100; ++i) words += "coffee ";
  EXPECT_LE(goal_from(words).size(), 143U);
  EXPECT_TRUE(goal_from(words).ends_with("…"));
  for (const std::string_view bytes : {"\xff\xfe i want \x80", "....", "??", "\n\n\n", "。。"}) {
    EXPECT_TRUE(is_utf8(goal_from(bytes))) << bytes;
  }
}

}  // namespace
}  // namespace heard::understand
