#include "understand/subject.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace heard::understand {
namespace {

TEST(Subject, TheFirstSentence) {
  EXPECT_EQ(subject_from("My grinder smokes. It is new."), "My grinder smokes");
  EXPECT_EQ(subject_from("Where is my order? I wait."), "Where is my order?");
  EXPECT_EQ(subject_from("Wo bleibt Nr. 1042 vom 3. November? Danke"), "Wo bleibt Nr. 1042 vom 3. November?");
  EXPECT_EQ(subject_from("咖啡机冒烟了。请尽快处理。"), "咖啡机冒烟了");
  EXPECT_EQ(subject_from("Help! It smokes!"), "Help! It smokes!");
  EXPECT_EQ(subject_from("one line only\nand another"), "One line only");
  EXPECT_EQ(subject_from("See example.com for what I mean"), "See example.com for what I mean");
}

TEST(Subject, GreetingsSayNothingYet) {
  EXPECT_EQ(subject_from("Dear team,\n\nthe grinder smokes."), "The grinder smokes");
  EXPECT_EQ(subject_from("Hallo! Meine Mühle raucht."), "Meine Mühle raucht");
  EXPECT_EQ(subject_from("Sehr geehrte Damen und Herren,\r\n\r\nmeine Mühle raucht."), "Meine Mühle raucht");
  EXPECT_EQ(subject_from("您好，我要退货。"), "我要退货");
  EXPECT_EQ(subject_from("Hidden fees, again"), "Hidden fees, again");
  EXPECT_EQ(subject_from("Hello!"), "Hello!");
}

TEST(Subject, CutAtAWord) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "weather ";
  EXPECT_EQ(subject_from(text),
            "Weather weather weather weather weather weather weather weather weather weather…");
  EXPECT_EQ(subject_from(std::string(500, 'a')), "A" + std::string(79, 'a') + "…");
  std::string wide;
  for (int i = 0; i < 100; ++i) wide += "退";
  EXPECT_EQ(subject_from(wide).size(), 40 * 3 + 3U);
}

TEST(Subject, AnyBytes) {
  EXPECT_EQ(subject_from(""), "");
  EXPECT_EQ(subject_from(" \n\t"), "");
  EXPECT_TRUE(is_utf8(subject_from("\xFF\xC3 broken \xF0\x9F")));
  EXPECT_EQ(subject_from("a\x01\nb"), "A\x01 b");
}

}  // namespace
}  // namespace heard::understand
