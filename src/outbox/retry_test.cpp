#include "outbox/retry.h"

#include <gtest/gtest.h>

namespace heard::outbox {
namespace {

TEST(Retry, waits_longer_each_time_and_never_over_two_hours) {
  Duration before{};
  for (int attempts = 1; attempts < attempts_max; ++attempts) {
    const auto shortest = retry_after(attempts, 0.0);
    ASSERT_TRUE(shortest);
    EXPECT_GE(*shortest, before);
    EXPECT_LE(*retry_after(attempts, 0.999999), hours(2));
    before = *shortest;
  }
}

TEST(Retry, chance_spreads_what_failed_together) { EXPECT_LT(*retry_after(3, 0.0), *retry_after(3, 0.9)); }

TEST(Retry, gives_up_in_the_end) { EXPECT_FALSE(retry_after(attempts_max, 0.5)); }

}  // namespace
}  // namespace heard::outbox
