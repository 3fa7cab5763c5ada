#include "care/deadline.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

constexpr std::string_view in_berlin = "Europe/Berlin";
constexpr std::string_view in_london = "Europe/London";

Instant received_at(std::string_view text) { return *parse_rfc3339(text); }
std::string close_of(std::optional<Instant> when) {
  return when ? rfc3339(*when).substr(0, 16) + "Z" : "never";
}
LocalDay on_day(std::string_view text) { return *parse_day(text); }

const Deadline& rule(std::string_view pack, DeadlineStep step, std::string_view received) {
  const DeadlinePack* found = deadline_pack(pack);
  const Deadline* deadline = found == nullptr ? nullptr : deadline_for(*found, step, on_day(received));
  EXPECT_NE(deadline, nullptr) << pack << " " << name_of(step);
  static const Deadline none{};
  return deadline == nullptr ? none : *deadline;
}

TEST(Deadlines, a_complaint_is_answered_by_what_was_in_force_when_it_came) {
  EXPECT_EQ(rule("uk_telecoms", DeadlineStep::answer, "2026-04-07").amount, 8);
  EXPECT_EQ(rule("uk_telecoms", DeadlineStep::answer, "2026-04-08").amount, 6);
  const DeadlinePack* spain = deadline_pack("es_customers");
  ASSERT_NE(spain, nullptr);
  EXPECT_EQ(deadline_for(*spain, DeadlineStep::answer, on_day("2025-12-27")), nullptr);
  EXPECT_EQ(rule("es_customers", DeadlineStep::answer, "2025-12-28").amount, 15);
  EXPECT_EQ(deadline_pack("de_nothing"), nullptr);
}

TEST(Deadlines, days_of_a_law_are_no_days_of_a_shop) {
  // open on Saturdays, closed on Wednesdays
  Hours hours = usual_hours(in_berlin);
  std::erase_if(hours.week, [](const WeekSlot& slot) { return slot.weekday == 3; });
  const Calendar calendar(hours, in_berlin);
  const Deadline& answer = rule("iso_10002", DeadlineStep::answer, "2026-11-20");
  // from Friday the 20th the tenth working day is Friday the 4th, whatever is closed in between
  EXPECT_EQ(close_of(deadline_at(answer, calendar, received_at("2026-11-20T10:00:00Z"))),
            "2026-12-04T17:00Z");
  // the first working day is a Wednesday: closed, so the close of the day before
  const Deadline& acknowledge = rule("iso_10002", DeadlineStep::acknowledge, "2026-11-24");
  EXPECT_EQ(close_of(deadline_at(acknowledge, calendar, received_at("2026-11-24T10:00:00Z"))),
            "2026-11-24T17:00Z");
  // and where that is over, none of ours
  EXPECT_EQ(close_of(deadline_at(acknowledge, calendar, received_at("2026-11-24T18:00:00Z"))), "never");
}

TEST(Deadlines, holidays_do_not_count_and_weeks_do) {
  const Hours hours = usual_hours(in_london);
  const Calendar calendar(hours, in_london);
  // Christmas Day and the substitute of Boxing Day, a Monday, are no working days
  const Deadline& acknowledge = rule("uk_housing", DeadlineStep::acknowledge, "2026-12-22");
  EXPECT_EQ(close_of(deadline_at(acknowledge, calendar, received_at("2026-12-22T10:00:00Z"))),
            "2026-12-31T18:00Z");
  // eight weeks from a Friday end on a Friday, New Year's Day: the last close before
  const Deadline& answer = rule("uk_fca", DeadlineStep::answer, "2026-11-06");
  EXPECT_EQ(close_of(deadline_at(answer, calendar, received_at("2026-11-06T10:00:00Z"))),
            "2026-12-31T18:00Z");
}

TEST(Deadlines, every_pack_says_where_it_stands) {
  for (const DeadlinePack& pack : deadline_packs()) {
    EXPECT_TRUE(pack.url.starts_with("https://")) << pack.id;
    EXPECT_EQ(deadline_pack(pack.id), &pack);
    for (const Deadline& deadline : pack.deadlines) {
      EXPECT_GT(deadline.amount, 0);
      EXPECT_FALSE(deadline.source.empty());
      EXPECT_FALSE(deadline.what.empty());
      EXPECT_TRUE(deadline.in_force_from.ok());
    }
  }
}

TEST(Deadlines, what_is_over_is_not_shown_and_what_comes_is) {
  const DeadlinePack* telecoms = deadline_pack("uk_telecoms");
  ASSERT_NE(telecoms, nullptr);
  const auto known_on = [&](std::string_view today) {
    std::string amounts;
    for (const Deadline& deadline : telecoms->deadlines)
      if (is_known_from(*telecoms, deadline, on_day(today))) amounts += std::to_string(deadline.amount) + " ";
    return amounts;
  };
  EXPECT_EQ(known_on("2026-01-01"), "8 6 ");
  EXPECT_EQ(known_on("2026-11-28"), "6 ");
}

}  // namespace
}  // namespace heard::care
