#include "care/follow_up.h"

#include <gtest/gtest.h>

#include "care/machine_update.h"
#include "care/promise_time.h"

namespace heard::care {
namespace {

constexpr std::string_view zone_of_shop = "Europe/Berlin";

struct Shop {
  Hours hours = usual_hours(zone_of_shop);
  [[nodiscard]] Calendar calendar() const { return {hours, zone_of_shop}; }
};

Promise asking_by(std::string_view due_at, std::string_view made_at = "2026-11-20T10:00:00Z") {
  return {.kind = PromiseKind::follow_up,
          .made_at = *parse_rfc3339(made_at),
          .due_at = *parse_rfc3339(due_at),
          .first_due_at = *parse_rfc3339(due_at)};
}

std::string asked(const Promise& promise, const Shop& shop = {}) {
  const auto at = asked_again_at(shop.calendar(), promise);
  return at ? rfc3339(*at).substr(0, 16) : "never";
}

TEST(FollowUp, FallsDueAtCloseOfTheThirdBusinessDay) {
  const Shop shop;
  const auto due = follow_up_due(shop.calendar(), *parse_rfc3339("2026-11-20T16:30:00Z"));
  ASSERT_TRUE(due);
  EXPECT_EQ(rfc3339(*due).substr(0, 16), "2026-11-24T17:00")
      << "Friday evening, then Saturday, Monday, Tuesday";
}

TEST(FollowUp, AsksInTheMorningOfItsDay) {
  EXPECT_EQ(asked(asking_by("2026-11-24T17:00:00Z")), "2026-11-24T08:00") << "nine by the clock of the shop";
  EXPECT_EQ(asked(asking_by("2026-11-24T08:10:00Z")), "2026-11-23T08:00") << "due too early on its day";
  EXPECT_EQ(asked(asking_by("2026-11-29T12:00:00Z")), "2026-11-28T09:00") << "due on a Sunday";
  Shop early;
  for (WeekSlot& slot : early.hours.week) slot.from_minutes = 5 * 60;
  EXPECT_EQ(asked(asking_by("2026-11-24T17:00:00Z"), early), "2026-11-24T08:00") << "nobody is asked at five";
}

TEST(FollowUp, PromisedForTheSameDayAsksJustBefore) {
  EXPECT_EQ(asked(asking_by("2026-11-24T17:00:00Z", "2026-11-24T13:00:00Z")), "2026-11-24T16:30");
}

TEST(FollowUp, OfAHouseThatNeverOpensIsNeverAskedByItself) {
  Shop closed;
  closed.hours.week.clear();
  EXPECT_EQ(asked(asking_by("2026-11-24T17:00:00Z"), closed), "never");
}

TEST(FollowUp, IsSomebodysAnHourAfterItShouldHaveAskedAndNoMachineSpeaksOfIt) {
  const Shop shop;
  const Promise promise = asking_by("2026-11-24T17:00:00Z");
  EXPECT_EQ(rfc3339(warn_at(shop.calendar(), promise)).substr(0, 16), "2026-11-24T09:00");
  EXPECT_FALSE(tells_late_at(shop.calendar(), promise));
}

}  // namespace
}  // namespace heard::care
