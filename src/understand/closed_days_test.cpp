#include "understand/closed_days.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/text.h"

namespace heard::understand {
namespace {

// An event, its lines parted by " | ".
std::string event(std::string lines) {
  for (std::size_t at = lines.find(" | "); at != std::string::npos; at = lines.find(" | "))
    lines.replace(at, 3, "\r\n");
  return "BEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\n";
}

std::string calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Shop//EN\r\n" + events + "END:VCALENDAR\r\n";
}

Result<CalendarDays> read_from_today(std::string_view text, std::string_view zone = "Europe/Berlin") {
  return closed_days(text, zone, day_of(2026, 11, 20), day_of(2028, 11, 20));
}

// "2026-12-24 Holy evening, ...; 1 skipped"
std::string told(const std::string& events, std::string_view zone = "Europe/Berlin") {
  const auto read = read_from_today(calendar(events), zone);
  if (!read.ok()) return read.error().code;
  std::string out;
  for (const CalendarDay& day : read->days)
    out += fmt::format("{}{}{}{}", out.empty() ? "" : ", ", day.date, day.name.empty() ? "" : " ", day.name);
  return read->skipped > 0 ? fmt::format("{}; {} skipped", out, read->skipped) : out;
}

std::string refusal(std::string_view text) {
  const auto read = read_from_today(text);
  return read.ok() ? "read" : read.error().sentence;
}

TEST(ClosedDays, AreWholeDaysAndTheDayAfterThemIsOpen) {
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20261224 | DTEND;VALUE=DATE:20261225 | SUMMARY:Holy evening")),
            "2026-12-24 Holy evening");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20261230 | DTEND;VALUE=DATE:20270102 | SUMMARY:Stocktaking")),
            "2026-12-30 Stocktaking, 2026-12-31 Stocktaking, 2027-01-01 Stocktaking");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20270105 | DURATION:P2D")), "2027-01-05, 2027-01-06");
  EXPECT_EQ(told(event("DTSTART:20270105")), "2027-01-05");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20270105 | DTEND;VALUE=DATE:20270105")), "2027-01-05");
}

TEST(ClosedDays, AreOfTheSpanOnly) {
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20261118 | DTEND;VALUE=DATE:20261122 | SUMMARY:Fair")),
            "2026-11-20 Fair, 2026-11-21 Fair");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20281119 | DTEND;VALUE=DATE:20281130")), "2028-11-19, 2028-11-20");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20201224") + event("DTSTART;VALUE=DATE:20351224")), "");
}

TEST(ClosedDays, ComeBackEveryYear) {
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:19490523 | RRULE:FREQ=YEARLY | SUMMARY:Day of the law")),
            "2027-05-23 Day of the law, 2028-05-23 Day of the law");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20001123 | RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")),
            "2026-11-26, 2027-11-25");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20240229 | RRULE:FREQ=YEARLY")), "2028-02-29");
  EXPECT_EQ(
      told(event("DTSTART;VALUE=DATE:20251224 | DTEND;VALUE=DATE:20251227 | RRULE:FREQ=YEARLY;COUNT=2")),
      "2026-12-24, 2026-12-25, 2026-12-26");
  EXPECT_EQ(
      told(event(
          "DTSTART;VALUE=DATE:20151119 | DTEND;VALUE=DATE:20151122 | RRULE:FREQ=YEARLY;UNTIL=20261119")),
      "2026-11-20, 2026-11-21");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20101224 | RRULE:FREQ=YEARLY;UNTIL=20261224T000000Z")),
            "2026-12-24");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20101224 | RRULE:FREQ=YEARLY;UNTIL=20251224")), "");
  EXPECT_EQ(told(event("DTSTART:20201101 | RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8")),
            "2027-11-02, 2028-11-07");
  EXPECT_EQ(told(event("DTSTART:20201231 | RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")),
            "2026-12-31, 2027-12-31");
  EXPECT_EQ(told(event("DTSTART:20200113 | RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;UNTIL=20270901")),
            "2027-08-13");
  EXPECT_EQ(told(event("DTSTART:20201230 | RRULE:FREQ=YEARLY;BYYEARDAY=-1")), "2026-12-31, 2027-12-31");
  EXPECT_EQ(told(event("DTSTART:20201230 | RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO")),
            "2027-05-17, 2028-05-15");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20261207 | RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3")),
            "2026-12-07, 2026-12-21, 2027-01-04");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20270105 | RDATE;VALUE=DATE:20270201,20270301")),
            "2027-01-05, 2027-02-01, 2027-03-01");
}

TEST(ClosedDays, AreNotThoseTakenOutOrCalledOff) {
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20200101 | RRULE:FREQ=YEARLY | EXDATE;VALUE=DATE:20270101")),
            "2028-01-01");
  EXPECT_EQ(told(event(
                "DTSTART;VALUE=DATE:20200101 | RRULE:FREQ=YEARLY | EXDATE:20270101T000000Z,20280101T000000")),
            "");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20261224 | STATUS:CANCELLED")), "");
  const std::string yearly =
      event("UID:a | DTSTART;VALUE=DATE:20200601 | RRULE:FREQ=YEARLY | SUMMARY:Outing");
  EXPECT_EQ(
      told(yearly +
           event("UID:a | RECURRENCE-ID;VALUE=DATE:20270601 | DTSTART;VALUE=DATE:20270608 | SUMMARY:Outing")),
      "2027-06-08 Outing, 2028-06-01 Outing");
  EXPECT_EQ(
      told(yearly +
           event(
               "UID:a | RECURRENCE-ID;VALUE=DATE:20270601 | DTSTART;VALUE=DATE:20270601 | STATUS:CANCELLED")),
      "2028-06-01 Outing");
  EXPECT_EQ(
      told(yearly +
           event(
               "UID:b | RECURRENCE-ID;VALUE=DATE:20270601 | DTSTART;VALUE=DATE:20270601 | STATUS:CANCELLED")),
      "2027-06-01 Outing, 2028-06-01 Outing");
}

TEST(ClosedDays, WithATimeFillADayByTheClockOfTheShop) {
  const std::string of_berlin =
      event("DTSTART;TZID=Europe/Berlin:20261224T000000 | DTEND;TZID=Europe/Berlin:20261225T000000");
  EXPECT_EQ(told(of_berlin), "2026-12-24");
  EXPECT_EQ(told(of_berlin, "America/New_York"), "; 1 skipped");
  EXPECT_EQ(told(event("DTSTART:20261223T230000Z | DTEND:20261224T230000Z")), "2026-12-24");
  EXPECT_EQ(told(event("DTSTART:20261224T000000Z | DTEND:20261225T000000Z")), "; 1 skipped");
  EXPECT_EQ(told(event("DTSTART:20261224T000000Z | DTEND:20261225T000000Z"), "UTC"), "2026-12-24");
  EXPECT_EQ(told(event("DTSTART:20261224T180000 | DTEND:20261227T090000")), "2026-12-25, 2026-12-26");
  EXPECT_EQ(told(event("DTSTART:20261224T000000 | DTEND:20261224T235959")), "2026-12-24");
  EXPECT_EQ(told(event("DTSTART:20261224T000000 | DURATION:PT24H")), "2026-12-24");
  EXPECT_EQ(told(event("DTSTART;TZID=\"/example.org/2026/Europe/Berlin\":20261224T000000 | DURATION:P1D")),
            "2026-12-24");
  EXPECT_EQ(told(event("DTSTART;TZID=Of Our Own:20261224T000000 | DURATION:P1D")), "2026-12-24");
}

// On 28 March 2027 the clock is put on, on 31 October back.
TEST(ClosedDays, OfTwentyThreeAndTwentyFiveHoursAreWhole) {
  EXPECT_EQ(
      told(event("DTSTART;TZID=Europe/Berlin:20270328T000000 | DTEND;TZID=Europe/Berlin:20270329T000000")),
      "2027-03-28");
  EXPECT_EQ(told(event("DTSTART:20270327T230000Z | DTEND:20270328T220000Z")), "2027-03-28");
  EXPECT_EQ(
      told(event("DTSTART;TZID=Europe/Berlin:20270326T000000 | DTEND;TZID=Europe/Berlin:20270327T000000 | "
                 "RRULE:FREQ=DAILY;COUNT=4")),
      "2027-03-26, 2027-03-27, 2027-03-28, 2027-03-29");
  EXPECT_EQ(
      told(event("DTSTART;TZID=Europe/Berlin:20271030T000000 | DTEND;TZID=Europe/Berlin:20271031T000000 | "
                 "RRULE:FREQ=DAILY;UNTIL=20271031T230000Z | EXDATE:20271029T220000Z")),
      "2027-10-31, 2027-11-01");
}

TEST(ClosedDays, LeaveOutHoursAndCountThem) {
  EXPECT_EQ(told(event("DTSTART:20261224T090000 | DTEND:20261224T120000 | SUMMARY:Dentist") +
                 event("DTSTART:20200101T090000 | DTEND:20200101T100000 | RRULE:FREQ=WEEKLY | SUMMARY:Team") +
                 event("DTSTART;VALUE=DATE:20261224")),
            "2026-12-24; 2 skipped");
  EXPECT_EQ(told(event("DTSTART:20200101T090000 | DTEND:20200101T100000")), "");
  EXPECT_EQ(told(event("SUMMARY:Nowhere") + event("DTSTART:20261340") + event("DTSTART:tomorrow")),
            "; 3 skipped");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20261224 | RRULE:FREQ=FORTNIGHTLY")), "; 1 skipped");
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20261224 | RRULE:FREQ=SECONDLY")), "; 1 skipped");
}

TEST(ClosedDays, AreNamedOnceAndAsTheyAreSpoken) {
  EXPECT_EQ(
      told(event("DTSTART;VALUE=DATE:20261225 | SUMMARY:Christmas") +
           event("DTSTART;VALUE=DATE:20261225 | SUMMARY:Closed") +
           event("DTSTART;VALUE=DATE:20261224 | SUMMARY;LANGUAGE=\"de:AT\":Heilig\\, Abend\\; zu\\nHause")),
      "2026-12-24 Heilig, Abend; zu Hause, 2026-12-25 Christmas");
  // Folded within a letter of two bytes, as the standard allows; with and without carriage returns.
  EXPECT_EQ(told(event("DTSTART;VALUE=DATE:20261224 | SUMMARY:Br\xC3\r\n \xBC"
                       "ckentag\r\n\t in B\xC3\xB6hmen")),
            "2026-12-24 Br\xC3\xBC"
            "ckentag in B\xC3\xB6hmen");
  EXPECT_EQ(told("begin:vevent\ndtstart;value=date:20261224\nsummary:A\n  B\n\nend:vevent\n"),
            "2026-12-24 A B");
  EXPECT_EQ(
      told(event("DTSTART;VALUE=DATE:20261224 | SUMMARY:Day | BEGIN:VALARM | SUMMARY:Ring | DURATION:P3D | "
                 "END:VALARM")),
      "2026-12-24 Day");
}

TEST(ClosedDays, BearAnyName) {
  const auto named = [](const std::string& name) {
    const auto read = read_from_today(calendar(event("DTSTART;VALUE=DATE:20261224 | SUMMARY:" + name)));
    return read.ok() && read->days.size() == 1 ? read->days[0].name : "not read";
  };
  EXPECT_EQ(named("<script>alert(1)</script>"), "<script>alert(1)</script>");
  EXPECT_EQ(named("a\x01\x7F"
                  "b\xFF\xFE"),
            "a b\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(named("\\"), "\\");
  EXPECT_EQ(named(""), "");
  const std::string cut = named(std::string(79, 'x') + "\xC3\xBC\xC3\xBC");
  EXPECT_LE(cut.size(), 80U);
  EXPECT_TRUE(is_utf8(cut));
}

TEST(ClosedDays, SayWhatIsWrongWithAFile) {
  EXPECT_EQ(refusal(""), "This is not a calendar file. Please choose one that ends in .ics.");
  EXPECT_EQ(refusal("%PDF-1.7"), refusal(""));
  EXPECT_EQ(refusal("Date,Name\n2026-12-24,Holy evening"), refusal(""));
  EXPECT_EQ(refusal("\xEF\xBB\xBF" + calendar("")), "read");
  EXPECT_EQ(refusal("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261224"),
            "This file ends in the middle. Please download it once more.");
  EXPECT_EQ(refusal(calendar(std::string(1 << 20, ' '))),
            "This file is too large. Up to 1 MB can be read; please choose a smaller one.");
  std::string many;
  for (int i = 0; i <= 5'000; ++i) many += event("DTSTART:20200101");
  EXPECT_EQ(refusal(calendar(many)),
            "This calendar has more than 5000 entries. Please choose one with days off only.");
  EXPECT_EQ(refusal(calendar(event("DTSTART:20261201 | RRULE:FREQ=DAILY"))),
            "This calendar would close more than 200 days. Please choose one with days off only.");
}

// Each of them would take minutes if it were followed as it is written.
TEST(ClosedDays, OfAHostileFileTakeNoTime) {
  std::string never;
  std::string ancient;
  std::string other_zones = event("UID:a | DTSTART;TZID=Europe/Berlin:20261224T000000 | DURATION:P1D");
  for (int i = 0; i < 4'000; ++i) {
    never += event("DTSTART:20261224 | RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    ancient += event("DTSTART:16010101 | RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9");
    other_zones += event("UID:a | RECURRENCE-ID:20261224T000000Z | DTSTART:20261224T000000 | DURATION:P1D");
  }
  EXPECT_EQ(told(never), "; 4000 skipped");
  EXPECT_EQ(told(event("DTSTART:20261201 | RRULE:FREQ=MONTHLY;BYDAY=1TU;BYSETPOS=2")), "; 1 skipped");
  EXPECT_EQ(told(event("DTSTART:20261201 | RRULE:FREQ=MONTHLY;BYDAY=1TU;BYMONTHDAY=8")), "; 1 skipped");
  EXPECT_EQ(told(ancient), "; 4000 skipped");
  EXPECT_EQ(told(other_zones), "2026-12-24");
  EXPECT_EQ(told(event("DTSTART:20261224 | RRULE:FREQ=YEARLY;RSCALE=CHINESE")), "; 1 skipped");
  EXPECT_EQ(told(event("DTSTART:20261224 | DTEND:99991231 | RRULE:FREQ=DAILY")), "too_many_days");
  std::string nested;
  for (int i = 0; i < 70'000; ++i) nested += "BEGIN:VEVENTS\n";
  EXPECT_EQ(told(nested), "");
}

}  // namespace
}  // namespace heard::understand
