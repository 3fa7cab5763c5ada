#include "base/random.h"

#include <gtest/gtest.h>

#include <set>

#include "base/bytes.h"

namespace heard {
namespace {

TEST(Random, TheSameSeedGivesTheSameStream) {
  SeededRandom one(1);
  SeededRandom same(1);
  SeededRandom other(2);
  const std::string first = one.bytes(16);
  EXPECT_EQ(first, same.bytes(16));
  EXPECT_NE(first, other.bytes(16));
  const std::string second = one.bytes(16);
  EXPECT_NE(first, second);
  EXPECT_EQ(second, same.bytes(16));
}

TEST(Random, TokensHaveAsManyBytesAsAsked) {
  SeededRandom random(3);
  EXPECT_EQ(from_base64url(random.token(24))->size(), 24U);
  EXPECT_EQ(random.token().size(), 43U);
}

TEST(Random, UnitsLieBelowOne) {
  SeededRandom random(4);
  double sum = 0;
  for (int i = 0; i < 1'000; ++i) {
    const double unit = random.unit();
    ASSERT_GE(unit, 0.0);
    ASSERT_LT(unit, 1.0);
    sum += unit;
  }
  EXPECT_NEAR(sum / 1'000, 0.5, 0.05);
}

TEST(Random, TheKernelDoesNotRepeatItself) {
  SystemRandom random;
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) seen.insert(random.token());
  EXPECT_EQ(seen.size(), 100U);
}

}  // namespace
}  // namespace heard
