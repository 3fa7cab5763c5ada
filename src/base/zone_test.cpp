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

}  // namespace
}  // namespace heard
