#include "care/nightly.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace heard::care {
namespace {

Instant at(const char* day, int minute, std::string_view zone = "Europe/Berlin") {
  return instant_of(zone, {*parse_day(day), minute});
}

TEST(Nightly, IsDueOnceADayByTheHousesClock) {
  const Instant now = at("2026-07-01", 600);
  EXPECT_EQ(nightly_before("Europe/Berlin", 180, now), at("2026-07-01", 180));
  EXPECT_EQ(nightly_after("Europe/Berlin", 180, now), at("2026-07-02", 180));
  EXPECT_EQ(nightly_before("Europe/Berlin", 700, now), at("2026-06-30", 700));
  EXPECT_EQ(nightly_before("Europe/Berlin", 600, now), now);
  EXPECT_EQ(nightly_before("Asia/Shanghai", 180, now), at("2026-07-01", 180, "Asia/Shanghai"));
}

// At two o'clock it becomes three: half past two is not there, and the night has its backup all the same.
TEST(Nightly, ANightThatTheClockCutsShortHasOne) {
  const Instant noon = at("2026-03-29", 720);
  const Instant due = nightly_before("Europe/Berlin", 150, noon);
  EXPECT_EQ(local_time("Europe/Berlin", due).day, *parse_day("2026-03-29"));
  EXPECT_EQ(nightly_before("Europe/Berlin", 150, due), due);
}

TEST(Nightly, SevenDaysAndFourWeeksStay) {
  EXPECT_TRUE(let_go({}).empty());
  std::vector<LocalDay> kept;
  const LocalDay first = *parse_day("2026-01-01");
  for (int night = 0; night < 200; ++night) {
    kept.push_back(first + std::chrono::days(night));
    for (const LocalDay gone : let_go(kept)) std::erase(kept, gone);
    ASSERT_LE(std::ssize(kept), daily_kept + weekly_kept);
    ASSERT_EQ(kept.back(), first + std::chrono::days(night)) << "the newest went";
    if (night >= 6) {
      ASSERT_TRUE(std::ranges::find(kept, first + std::chrono::days(night - 6)) != kept.end());
    }
  }
  EXPECT_EQ(std::ssize(kept), daily_kept + weekly_kept);
  for (std::size_t i = 0; i < weekly_kept; ++i) EXPECT_EQ(weekday_of(kept[i]), 1) << day_text(kept[i]);
  EXPECT_GE(kept.back() - kept.front(), std::chrono::days(28));
}

TEST(Nightly, NightsThatAreMissingDoNotEmptyTheFolder) {
  const LocalDay day = *parse_day("2026-05-04");
  EXPECT_TRUE(let_go({day, day + std::chrono::days(90), day}).empty());
  EXPECT_EQ(let_go({day, day + std::chrono::days(1), day + std::chrono::days(20), day + std::chrono::days(21),
                    day + std::chrono::days(22), day + std::chrono::days(23), day + std::chrono::days(24),
                    day + std::chrono::days(25), day + std::chrono::days(26)}),
            std::vector{day + std::chrono::days(1)});
}

}  // namespace
}  // namespace heard::care
