#include "base/clock.h"

#include <gtest/gtest.h>

namespace heard {
namespace {

TEST(Clock, AHandClockMovesOnlyByHand) {
  HandClock clock({1'000});
  EXPECT_EQ(clock.now(), Instant{1'000});
  clock.advance(microseconds(5));
  EXPECT_EQ(clock.now(), Instant{1'005});
  clock.set({7});
  EXPECT_EQ(clock.now(), Instant{7});
}

TEST(Clock, TheSystemClockCanBeAhead) {
  SystemClock clock;
  const Instant before = clock.now();
  clock.set_offset(days(7));
  EXPECT_EQ(clock.offset(), days(7));
  EXPECT_GE(clock.now() - before, days(7));
  EXPECT_LT(clock.now() - before, days(7) + minutes(10));
}

}  // namespace
}  // namespace heard
