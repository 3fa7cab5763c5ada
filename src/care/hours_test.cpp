#include "care/hours.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "care/holidays.h"

namespace heard::care {
namespace {

constexpr std::string_view berlin = "Europe/Berlin";

Instant at(std::string_view text) { return *parse_rfc3339(text); }
std::string told(std::optional<Instant> when) { return when ? rfc3339(*when).substr(0, 16) + "Z" : "never"; }
std::int64_t in_minutes(Duration span) { return span.us / minutes(1).us; }

// Baden-Württemberg; closed for lunch on Wednesdays.
Hours shop() {
  Hours hours = usual_hours(berlin);
  hours.region = "BW";
  std::erase_if(hours.week, [](const WeekSlot& slot) { return slot.weekday == 3; });
  hours.week.push_back({.weekday = 3, .from_minutes = 14 * 60, .to_minutes = 18 * 60});
  hours.week.push_back({.weekday = 3, .from_minutes = 9 * 60, .to_minutes = 12 * 60});
  put_in_order(hours);
  return hours;
}

TEST(Hours, open_and_close_by_the_shops_own_clock) {
  const Hours hours = shop();
  const Calendar calendar(hours, berlin);
  EXPECT_FALSE(calendar.is_open(at("2026-07-06T06:59:59Z")));
  EXPECT_TRUE(calendar.is_open(at("2026-07-06T07:00:00Z")));  // summer
  EXPECT_TRUE(calendar.is_open(at("2026-12-07T16:59:59Z")));  // winter
  EXPECT_FALSE(calendar.is_open(at("2026-12-07T17:00:00Z")));
  EXPECT_FALSE(calendar.is_open(at("2026-12-09T12:00:00Z")));  // lunch on Wednesday
  EXPECT_EQ(told(calendar.changes_after(at("2026-12-09T09:00:00Z"))), "2026-12-09T11:00Z");
  EXPECT_EQ(told(calendar.changes_after(at("2026-12-09T12:00:00Z"))), "2026-12-09T13:00Z");
  EXPECT_EQ(told(calendar.changes_after(at("2026-12-12T20:00:00Z"))), "2026-12-14T08:00Z");  // over Sunday
}

TEST(Hours, are_none_on_a_holiday_unless_the_shop_says_so) {
  Hours hours = shop();
  const Calendar calendar(hours, berlin);
  EXPECT_FALSE(calendar.is_open(at("2026-01-06T10:00:00Z")));  // Epiphany, in this state
  EXPECT_EQ(told(calendar.changes_after(at("2026-04-02T20:00:00Z"))), "2026-04-04T08:00Z");  // Good Friday
  hours.own_days = {{.date = "2026-01-06", .name = Text<80>::cut("We are here"), .open = {{600, 720}}},
                    {.date = "2026-12-24", .name = Text<80>::cut("Heiligabend"), .open = {}}};
  EXPECT_TRUE(calendar.is_open(at("2026-01-06T10:00:00Z")));
  EXPECT_FALSE(calendar.is_open(at("2026-12-24T10:00:00Z")));
  EXPECT_EQ(told(calendar.changes_after(at("2026-12-23T17:00:00Z"))), "2026-12-28T08:00Z");
}

TEST(Hours, count_time_only_while_it_is_open) {
  const Hours hours = shop();
  const Calendar calendar(hours, berlin);
  EXPECT_EQ(in_minutes(calendar.open_between(at("2026-12-11T16:30:00Z"), at("2026-12-14T08:15:00Z"))),
            30 + 240 + 15);
  EXPECT_EQ(in_minutes(calendar.open_between(at("2026-12-09T10:30:00Z"), at("2026-12-09T13:30:00Z"))),
            30 + 30);
  EXPECT_EQ(in_minutes(calendar.open_between(at("2026-12-13T00:00:00Z"), at("2026-12-14T00:00:00Z"))), 0);
  EXPECT_EQ(told(calendar.after_open(at("2026-12-11T16:55:00Z"), minutes(10))), "2026-12-12T09:05Z");
  EXPECT_EQ(told(calendar.after_open(at("2026-12-11T12:00:00Z"), minutes(10))), "2026-12-11T12:10Z");
}

TEST(Hours, name_the_close_of_the_next_business_day) {
  const Hours hours = shop();
  const Calendar calendar(hours, berlin);
  EXPECT_EQ(told(calendar.close_of_business_day(at("2026-12-08T10:00:00Z"), 1)), "2026-12-09T17:00Z");
  EXPECT_EQ(told(calendar.close_of_business_day(at("2026-12-12T23:30:00Z"), 1)), "2026-12-14T17:00Z");
  EXPECT_EQ(told(calendar.close_of_business_day(at("2026-12-24T10:00:00Z"), 1)), "2026-12-28T17:00Z");
  EXPECT_EQ(told(calendar.close_of_business_day(at("2026-12-08T10:00:00Z"), 0)), "2026-12-08T17:00Z");
  EXPECT_EQ(told(calendar.close_of_business_day(at("2026-12-08T18:00:00Z"), 0)), "2026-12-09T17:00Z");
  EXPECT_EQ(told(calendar.close_of_business_day(at("2026-12-08T10:00:00Z"), 3)), "2026-12-11T17:00Z");
}

TEST(Hours, keep_to_the_clock_when_it_is_put_on_and_back) {
  Hours hours;
  for (int weekday = 1; weekday <= 7; ++weekday) hours.week.push_back({weekday, 0, minutes_a_day});
  const Calendar always(hours, berlin);
  EXPECT_EQ(in_minutes(always.open_between(at("2026-03-28T23:00:00Z"), at("2026-03-29T22:00:00Z"))), 23 * 60);
  EXPECT_EQ(in_minutes(always.open_between(at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z"))), 25 * 60);
  hours.week = {{.weekday = 7, .from_minutes = 60, .to_minutes = 240}};
  EXPECT_EQ(in_minutes(always.open_between(at("2026-03-28T23:00:00Z"), at("2026-03-29T22:00:00Z"))), 120);
  EXPECT_EQ(in_minutes(always.open_between(at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z"))), 240);
}

TEST(Hours, of_a_house_that_never_opens_end_no_search) {
  const Hours never;
  const Calendar calendar(never, berlin);
  EXPECT_FALSE(calendar.is_open(at("2026-07-06T10:00:00Z")));
  EXPECT_EQ(told(calendar.changes_after(at("2026-07-06T10:00:00Z"))), "never");
  EXPECT_EQ(told(calendar.after_open(at("2026-07-06T10:00:00Z"), minutes(1))), "never");
  EXPECT_EQ(told(calendar.close_of_business_day(at("2026-07-06T10:00:00Z"), 1)), "never");
}

TEST(Hours, that_make_no_sense_are_named) {
  const auto code = [](auto change) {
    Hours hours = shop();
    change(hours);
    const Result<void> checked = check_hours(hours);
    return checked.ok() ? std::string("good") : checked.error().code;
  };
  EXPECT_EQ(code([](Hours&) {}), "good");
  EXPECT_EQ(code([](Hours& h) { h.week.push_back({1, 1'000, 900}); }), "bad_slot");
  EXPECT_EQ(code([](Hours& h) { h.week.push_back({1, 0, 1'441}); }), "bad_slot");
  EXPECT_EQ(code([](Hours& h) { h.week.push_back({1, 500, 600}); }), "slots_overlap");
  EXPECT_EQ(code([](Hours& h) { h.week.push_back({8, 0, 60}); }), "bad_weekday");
  EXPECT_EQ(code([](Hours& h) { h.country = "XX"; }), "unknown_country");
  EXPECT_EQ(code([](Hours& h) { h.region = "ENG"; }), "unknown_region");
  EXPECT_EQ(code([](Hours& h) { h.own_days = {{.date = "2026-02-30"}}; }), "bad_day");
  EXPECT_EQ(code([](Hours& h) {
              h.own_days = {{.date = "2026-02-03"}, {.date = "2026-02-03"}};
            }),
            "day_twice");
  EXPECT_EQ(code([](Hours& h) { h.own_days.resize(own_days_max + 1); }), "too_many_days");
  EXPECT_EQ(code([](Hours& h) {
              for (int i = 0; i < 7; ++i) h.week.push_back({7, i * 60, i * 60 + 30});
            }),
            "too_many_slots");
}

std::string days_of(std::string_view country, std::string_view region, int year) {
  std::string out;
  for (const Holiday& holiday : holidays_of(country, region, year))
    out += fmt::format("{}{}{}", out.empty() ? "" : " ", day_text(holiday.day).substr(5),
                       holiday.work ? "w" : "");
  return out;
}

// Checked against what the governments publish for these years.
TEST(Holidays, are_those_of_the_law) {
  EXPECT_EQ(days_of("DE", "", 2026), "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26");
  EXPECT_EQ(days_of("DE", "BW", 2026),
            "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26");
  EXPECT_EQ(days_of("DE", "SN", 2027), "01-01 03-26 03-29 05-01 05-06 05-17 10-03 10-31 11-17 12-25 12-26");
  EXPECT_EQ(days_of("DE", "BE", 2018), "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26");
  EXPECT_EQ(days_of("AT", "", 2026),
            "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26");
  EXPECT_EQ(days_of("CH", "", 2026), "01-01 04-03 04-06 05-14 05-25 08-01 12-25 12-26");
  EXPECT_EQ(days_of("GB", "ENG", 2026), "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28");
  EXPECT_EQ(days_of("GB", "SCT", 2022),
            "01-01 01-02 01-03 01-04 04-15 05-02 05-30 08-01 11-30 12-25 12-26 12-27");
  EXPECT_EQ(days_of("GB", "ENG", 2021), "01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28");
  EXPECT_EQ(days_of("GB", "NIR", 2026),
            "01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13 08-31 12-25 12-26 12-28");
  EXPECT_EQ(days_of("US", "", 2026),
            "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25");
  EXPECT_EQ(days_of("US", "", 2027),
            "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31");
  EXPECT_EQ(days_of("CN", "", 2026),
            "01-01 01-02 01-03 01-04w 02-14w 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 02-28w "
            "04-04 04-05 "
            "04-06 05-01 05-02 05-03 05-04 05-05 05-09w 06-19 06-20 06-21 09-20w 09-25 09-26 09-27 10-01 "
            "10-02 10-03 "
            "10-04 10-05 10-06 10-07 10-10w");
  EXPECT_EQ(days_of("XX", "", 2026), "");
}

TEST(Holidays, that_are_worked_have_the_hours_of_a_monday) {
  Hours hours = usual_hours("Asia/Shanghai");
  const Calendar calendar(hours, "Asia/Shanghai");
  EXPECT_EQ(calendar.slots_on(day_of(2026, 9, 20)), (std::vector<OpenSlot>{{540, 1'080}}));  // a Sunday
  EXPECT_TRUE(calendar.slots_on(day_of(2026, 10, 2)).empty());
}

TEST(Holidays, move_with_easter_as_the_church_has_it) {
  EXPECT_EQ(days_of("AT", "", 2038).substr(12, 5), "04-26");  // Easter on 25 April, the latest there is
  EXPECT_EQ(days_of("AT", "", 2285).substr(12, 5), "03-23");  // on 22 March, the earliest
}

}  // namespace
}  // namespace heard::care
