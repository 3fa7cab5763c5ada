#include "base/local_time.h"

#include <gtest/gtest.h>

namespace heard {
namespace {

constexpr std::string_view berlin = "Europe/Berlin";

Instant at(std::string_view text) { return *parse_rfc3339(text); }

std::string told(std::string_view zone, int year, unsigned month, unsigned day, int minutes) {
  return rfc3339(instant_of(zone, {.day = day_of(year, month, day), .minutes = minutes})).substr(0, 16);
}

TEST(LocalTime, is_what_the_clock_on_the_wall_shows) {
  const LocalTime winter = local_time(berlin, at("2026-01-05T23:30:00Z"));
  EXPECT_EQ(day_text(winter.day), "2026-01-06");
  EXPECT_EQ(winter.minutes, 30);
  const LocalTime west = local_time("America/New_York", at("2026-01-01T03:00:00Z"));
  EXPECT_EQ(day_text(west.day), "2025-12-31");
  EXPECT_EQ(west.minutes, 22 * 60);
}

TEST(LocalTime, is_a_moment_again_in_summer_and_winter) {
  EXPECT_EQ(told(berlin, 2026, 1, 6, 9 * 60), "2026-01-06T08:00");
  EXPECT_EQ(told(berlin, 2026, 7, 6, 9 * 60), "2026-07-06T07:00");
  EXPECT_EQ(told("Pacific/Kiritimati", 2026, 7, 6, 9 * 60), "2026-07-05T19:00");
  EXPECT_EQ(told("Pacific/Pago_Pago", 2026, 7, 6, 9 * 60), "2026-07-06T20:00");
  EXPECT_EQ(told(berlin, 2026, 7, 6, minutes_a_day), "2026-07-06T22:00");
}

TEST(LocalTime, passes_over_an_hour_in_spring_and_shows_one_twice_in_autumn) {
  EXPECT_EQ(told(berlin, 2026, 3, 29, 90), "2026-03-29T00:30");
  EXPECT_EQ(told(berlin, 2026, 3, 29, 150), "2026-03-29T01:00");  // 02:30 is not: the clock jumps at 02:00
  EXPECT_EQ(told(berlin, 2026, 3, 29, 180), "2026-03-29T01:00");
  EXPECT_EQ(told(berlin, 2026, 10, 25, 150), "2026-10-25T00:30");  // 02:30 comes twice: the first
  EXPECT_EQ(told(berlin, 2026, 10, 25, 180), "2026-10-25T02:00");
}

TEST(LocalTime, comes_back_as_it_went_for_every_half_hour_of_a_year) {
  for (const std::string_view zone :
       {"Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe"}) {
    for (Instant moment = at("2026-01-01T00:00:00Z"); moment < at("2027-01-01T00:00:00Z");
         moment = moment + minutes(30)) {
      const LocalTime shown = local_time(zone, moment);
      const Instant back = instant_of(zone, shown);
      ASSERT_EQ(local_time(zone, back), shown) << zone << " " << rfc3339(moment);
      ASSERT_LE(back, moment) << zone << " " << rfc3339(moment);
    }
  }
}

TEST(Day, is_read_as_it_is_written_and_nothing_else_is) {
  EXPECT_EQ(day_text(*parse_day("2028-02-29")), "2028-02-29");
  for (const std::string_view wrong : {"2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-01",
                                       "2026-01-01T", "1969-12-31", "", "2026-01-+1"})
    EXPECT_FALSE(parse_day(wrong)) << wrong;
}

TEST(Day, begins_its_week_on_monday) {
  EXPECT_EQ(weekday_of(day_of(2026, 11, 23)), 1);
  EXPECT_EQ(weekday_of(day_of(2026, 11, 29)), 7);
}

}  // namespace
}  // namespace heard
