#include "base/zone.h"

#include <gtest/gtest.h>

namespace heard {
namespace {

TEST(Zone, KnowsTheDatabasesNames) {
  for (const auto* name :
       {"Europe/Berlin", "Asia/Shanghai", "America/Argentina/Buenos_Aires", "Etc/UTC", "UTC"})
    EXPECT_TRUE(is_zone(name)) << name;
}

TEST(Zone, TakesNothingElse) {
  for (const auto* name : {"", "GMT+3", "CET", "Europe/Atlantis", "../etc/passwd", "Europe/Berlin ", "/"})
    EXPECT_FALSE(is_zone(name)) << name;
}

TEST(Zone, IsAheadOfUtcByWhatItsClocksShow) {
  const Instant winter = parse_rfc3339("2026-11-25T12:00:00Z").value();
  const Instant summer = parse_rfc3339("2026-07-25T12:00:00Z").value();
  EXPECT_EQ(ahead_of_utc("Europe/Berlin", winter), hours(1));
  EXPECT_EQ(ahead_of_utc("Europe/Berlin", summer), hours(2));
  EXPECT_EQ(ahead_of_utc("Asia/Shanghai", summer), hours(8));
  EXPECT_EQ(ahead_of_utc("UTC", summer), Duration{});
  EXPECT_EQ(ahead_of_utc("Europe/Atlantis", summer), Duration{});
}

}  // namespace
}  // namespace heard
