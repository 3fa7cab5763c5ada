#include "language/score.h"

#include <gtest/gtest.h>

#include "language/words.h"

namespace heard::language {
namespace {

constexpr Instant now{days(20'000).us};

double of(std::string_view text, std::string_view query, Duration age = {}) {
  return score(words_of(text).tokens, query_words(query), now - age, now);
}

TEST(Score, NothingFoundIsZero) {
  EXPECT_EQ(of("the grinder smokes", "zebra "), 0);
  EXPECT_EQ(of("", "zebra "), 0);
  EXPECT_EQ(of("the grinder smokes", ""), 0);
}

TEST(Score, WholeWordsOnly) {
  EXPECT_EQ(of("grindermill millgrinder", "grinder "), 0);
  EXPECT_GT(of("grinder", "grinder "), 0);
}

TEST(Score, MoreOftenIsBetterButSaturates) {
  const double once = of("grinder a b c", "grinder ");
  const double twice = of("grinder a grinder c", "grinder ");
  const double often = of("grinder grinder grinder grinder", "grinder ");
  EXPECT_GT(twice, once);
  EXPECT_GT(often, twice);
  EXPECT_LT(often, 3 * once);
}

TEST(Score, ShorterIsBetter) {
  EXPECT_GT(of("grinder smokes", "grinder "),
            of("grinder smokes and then there is much more said of many other things", "grinder "));
}

TEST(Score, AWholeWordBeatsABeginning) { EXPECT_GT(of("bean", "bean"), of("beanstalk", "bean")); }

TEST(Score, NewerIsBetterButGently) {
  const double fresh = of("grinder smokes", "grinder ");
  const double old = of("grinder smokes", "grinder ", days(1000));
  EXPECT_GT(fresh, old);
  EXPECT_LT(fresh, 1.4 * old);
  EXPECT_EQ(of("grinder smokes", "grinder ", days(-5)), fresh) << "a clock that is ahead gains nothing";
}

}  // namespace
}  // namespace heard::language
