#include "care/alert.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

constexpr Instant monday{1'795'392'000'000'000};  // 2026-11-23 00:00 UTC

Instant at(int hour, int minutes_past, int day = 0) {
  return monday + days(day) + minutes(hour * 60 + minutes_past);
}

std::string due(Instant wrote_at, std::string_view zone = "UTC", const Hours& hours = day_hours()) {
  const auto told = alert_due(wrote_at, Calendar(hours, zone));
  return told ? rfc3339(*told).substr(5, 11) : "never";
}

TEST(Alert, OfDayWaitsTenMinutes) {
  EXPECT_EQ(due(at(10, 0)), "11-23T10:10");
  EXPECT_EQ(due(at(8, 0)), "11-23T08:10");
  EXPECT_EQ(due(at(19, 50)), "11-23T20:00");
}

TEST(Alert, OfNightWaitsForTheMorning) {
  EXPECT_EQ(due(at(20, 0)), "11-24T08:10");
  EXPECT_EQ(due(at(23, 59)), "11-24T08:10");
  EXPECT_EQ(due(at(3, 0)), "11-23T08:10");
  EXPECT_EQ(due(at(7, 59)), "11-23T08:10");
}

TEST(Alert, AtTheEndOfTheDayCarriesTheRestOver) {
  EXPECT_EQ(due(at(19, 55)), "11-24T08:05");
  EXPECT_EQ(due(at(19, 59)), "11-24T08:09");
}

TEST(Alert, GoesByTheClocksOfTheShop) {
  EXPECT_EQ(due(at(7, 0), "Europe/Berlin"), "11-23T07:10");
  EXPECT_EQ(due(at(19, 0), "Europe/Berlin"), "11-24T07:10");
  EXPECT_EQ(due(at(6, 59), "Europe/Berlin"), "11-23T07:10");
}

TEST(Alert, OfANightWhenClocksAreChangedComesAtEightAllTheSame) {
  EXPECT_EQ(due(*parse_rfc3339("2026-10-24T18:00:00Z"), "Europe/Berlin"), "10-25T07:10");
}

TEST(Alert, GoesByTheHoursThatTheHouseHasSaid) {
  const Hours office{
      .country = {}, .region = {}, .week = {{1, 540, 720}, {1, 780, 1'080}, {2, 540, 1'080}}, .own_days = {}};
  EXPECT_EQ(due(at(11, 55), "UTC", office), "11-23T13:05");
  EXPECT_EQ(due(at(18, 0), "UTC", office), "11-24T09:10");
  EXPECT_EQ(due(at(10, 0), "UTC", {}), "never");
}

constexpr PersonId lin{1};
constexpr PersonId tom{2};
constexpr PersonId mara{3};

TEST(Alert, OfWhatSomebodyLooksAfterIsToldThemAlone) {
  const std::vector<AlertReader> people{{lin, true}, {tom, true}};
  EXPECT_EQ(alert_readers({.assignee = tom}, people), std::vector{tom});
  EXPECT_EQ(alert_readers({}, people), (std::vector{lin, tom}));
}

TEST(Alert, IsNeverToldToWhoIsAwayOrCannotBeReached) {
  const std::vector<AlertReader> people{{lin, true, true}, {tom, false}, {mara, true}};
  EXPECT_EQ(alert_readers({}, people), std::vector{mara});
  EXPECT_EQ(alert_readers({.assignee = lin}, people), std::vector{mara});
  EXPECT_TRUE(alert_readers({.assignee = tom}, people).empty());
}

TEST(Alert, OfATeamIsToldTheTeamOrElseEverybody) {
  Conversation given{.team = TeamId{7}};
  EXPECT_EQ(alert_readers(given, std::vector<AlertReader>{{lin, true}, {tom, true, false, true}}),
            std::vector{tom});
  EXPECT_EQ(alert_readers(given, std::vector<AlertReader>{{lin, true}, {tom, true, true, true}}),
            std::vector{lin});
}

TEST(Alert, UpToThreeGoAloneAndMoreBecomeOne) {
  EXPECT_FALSE(alert_mails(3, {}, at(10, 0)).in_one);
  EXPECT_TRUE(alert_mails(4, {}, at(10, 0)).in_one);
  const std::vector<Instant> one{at(9, 55)};
  EXPECT_FALSE(alert_mails(2, one, at(10, 0)).in_one);
  EXPECT_TRUE(alert_mails(3, one, at(10, 0)).in_one);
  EXPECT_FALSE(alert_mails(3, one, at(10, 5)).in_one);
}

TEST(Alert, AfterThreeInTenMinutesTheNextWait) {
  const std::vector<Instant> three{at(9, 50), at(9, 55), at(9, 58), at(9, 59)};
  EXPECT_EQ(alert_mails(1, three, at(10, 0)).held_until, at(10, 5));
  EXPECT_EQ(alert_mails(1, three, at(10, 5)).held_until, std::nullopt);
}

TEST(Alert, AnswersOnlyWhatStandsAsItWas) {
  const AlertAnswer good{.alerted_at = at(10, 0), .has_words = true, .now = at(11, 0)};
  EXPECT_EQ(why_not_answered(good), std::nullopt);
  const auto with = [&](const auto& change) {
    AlertAnswer answer = good;
    change(answer);
    return why_not_answered(answer);
  };
  EXPECT_EQ(with([](AlertAnswer& a) { a.now = a.alerted_at + days(7); }), NotAnswered::too_old);
  EXPECT_EQ(with([](AlertAnswer& a) { a.of_several = true; }), NotAnswered::of_several);
  EXPECT_EQ(with([](AlertAnswer& a) { a.has_words = false; }), NotAnswered::nothing_new);
  EXPECT_EQ(with([](AlertAnswer& a) { a.quotes_alert = true; }), NotAnswered::quoted_unclear);
  EXPECT_EQ(with([](AlertAnswer& a) { a.customer_wrote = true; }), NotAnswered::customer_wrote);
  EXPECT_EQ(with([](AlertAnswer& a) { a.colleague_answered = true; }), NotAnswered::answered);
  EXPECT_EQ(with([](AlertAnswer& a) { a.state = ConversationState::resolved; }), NotAnswered::answered);
  EXPECT_EQ(with([](AlertAnswer& a) { a.state = ConversationState::snoozed; }), NotAnswered::answered);
  EXPECT_EQ(with([](AlertAnswer& a) { a.state = ConversationState::deleted; }), NotAnswered::not_there);
  EXPECT_EQ(with([](AlertAnswer& a) { a.state = ConversationState::waiting; }), std::nullopt);
}

}  // namespace
}  // namespace heard::care
