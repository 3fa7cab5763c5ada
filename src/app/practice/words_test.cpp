// What is filled in, and the rule that finds a day or time in a reply.
#include "app/practice/words.h"

#include <gtest/gtest.h>

#include <set>

#include "app/practice/names_time.h"

namespace heard::app::practice {
namespace {

constexpr Day a_friday = std::chrono::year(2026) / 11 / 27;

TEST(PracticeWords, name_people_days_and_things) {
  Known known{
      .name = "Chiara Moretti", .me = "Lin Zhao", .order = "20418", .product = "scale", .day = a_friday};
  EXPECT_EQ(filled_in("Dear {first}, {product} of {order}: {day+1}, {date+1}. {me}", known),
            "Dear Chiara, scale of 20418: Saturday, 28 November. Lin");
  known.language = Language::de;
  EXPECT_EQ(filled_in("{name}: {day+1}, {date+4}", known), "Chiara Moretti: Samstag, 1. Dezember");
  known.language = Language::zh;
  EXPECT_EQ(filled_in("{day+1}, {date+1}", known), "周六, 11月28日");
}

TEST(PracticeWords, a_day_is_one_on_which_the_shop_is_open) {
  EXPECT_EQ(filled_in("{day+2}", {.day = a_friday}), "Monday");
}

TEST(PracticeWords, choices_differ_from_one_use_to_the_next) {
  std::set<std::string> seen;
  for (std::size_t use = 0; use < 6; ++use)
    EXPECT_TRUE(seen.insert(filled_in("{a|b|{product} c} {d|e}", {.product = "x", .use = use})).second)
        << use;
  EXPECT_EQ(seen.count("x c e"), 1U);
}

TEST(PracticeWords, what_cannot_be_filled_in_is_found) {
  EXPECT_FALSE(not_known("{first} {day+12} {a|b {order}|}"));
  EXPECT_EQ(not_known("{firts}"), "firts");
  EXPECT_EQ(not_known("{a|{b}}"), "b");
  EXPECT_EQ(not_known("{day+}"), "day+");
  EXPECT_EQ(not_known("Hello {first"), std::nullopt);
}

TEST(PracticeTimes, are_found_in_three_languages) {
  for (const auto* text :
       {"You have it on Friday.", "by 17:00", "It is with you TOMORROW!", "on 4 March", "at 5 pm",
        "in 2 days", "Am Donnerstag ist sie da.", "bis 18 Uhr", "am 4.3. ist es so weit", "Morgen früh.",
        "Das geht heute los.", "周五之前送到", "明天告诉您", "3月4日", "下午5点前"})
    EXPECT_TRUE(names_a_time(text)) << text;
}

TEST(PracticeTimes, are_not_found_where_there_is_none) {
  for (const auto* text : {"We are looking into it.", "Good morning, you may keep it.",
                           "Guten Morgen, wir kümmern uns darum.", "It costs 14 euros, order 20418.",
                           "Order 20418 has 250 g", "我们尽快处理。", "version 2.5", "See you soon"})
    EXPECT_FALSE(names_a_time(text)) << text;
}

}  // namespace
}  // namespace heard::app::practice
