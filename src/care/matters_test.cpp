#include "care/matters.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

constexpr Instant code_asked_at{1'800'000'000'000'000};

MattersCode fresh() { return {.customer = {7}, .email_folded = "ada@example.org", .digest = "d"}; }

TEST(MattersCode, ThreeAnHourAndNoMore) {
  std::optional<MattersCode> kept;
  for (int sent = 1; sent <= matters_codes_max; ++sent) {
    kept = next_matters_code(kept, fresh(), code_asked_at + minutes(sent));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->sent, sent);
    EXPECT_EQ(kept->tries_left, matters_code_tries);
  }
  EXPECT_FALSE(next_matters_code(kept, fresh(), code_asked_at + minutes(60)));
  const auto later = next_matters_code(kept, fresh(), code_asked_at + minutes(61));
  ASSERT_TRUE(later) << "the hour is over";
  EXPECT_EQ(later->sent, 1);
}

TEST(MattersCode, IsGoodForTenMinutesFiveTriesAndItsAddress) {
  const MattersCode code = *next_matters_code({}, fresh(), code_asked_at);
  EXPECT_TRUE(may_try_matters_code(code, "ada@example.org", code_asked_at + minutes(9)));
  EXPECT_FALSE(may_try_matters_code(code, "ada@example.org", code_asked_at + minutes(10)));
  EXPECT_FALSE(may_try_matters_code(code, "bo@example.net", code_asked_at))
      << "the address was changed since";
  MattersCode tried = code;
  tried.tries_left = 0;
  EXPECT_FALSE(may_try_matters_code(tried, "ada@example.org", code_asked_at));
}

}  // namespace
}  // namespace heard::care
