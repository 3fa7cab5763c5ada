#include "language/said_time.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace heard::language {
namespace {

// Monday, ten o'clock.
const LocalTime monday{.day = day_of(2026, 11, 23), .minutes = 600};

std::string said(std::string_view text) {
  std::string out;
  for (const SaidTime& time : said_times(text, monday)) {
    out += out.empty() ? "" : ", ";
    out += day_text(time.day);
    if (time.minutes) out += fmt::format(" {:02}:{:02}", *time.minutes / 60, *time.minutes % 60);
  }
  return out.empty() ? "nothing" : out;
}

TEST(SaidTime, InEnglish) {
  EXPECT_EQ(said("You will have the new grinder by Friday."), "2026-11-27");
  EXPECT_EQ(said("I'll call you tomorrow at 3 pm."), "2026-11-24 15:00");
  EXPECT_EQ(said("We will send it by 18:00 today."), "2026-11-23 18:00");
  EXPECT_EQ(said("You will hear from us within two days."), "2026-11-25");
  EXPECT_EQ(said("We will deliver on 3 December at noon."), "2026-12-03 12:00");
  EXPECT_EQ(said("It will be there by December 3rd."), "2026-12-03");
  EXPECT_EQ(said("You will have it by next Monday."), "2026-11-30");
  EXPECT_EQ(said("It will be done by 9am."), "2026-11-24 09:00") << "nine has passed today";
}

TEST(SaidTime, InGerman) {
  EXPECT_EQ(said("Bis morgen 12 Uhr hören Sie von uns."), "2026-11-24 12:00");
  EXPECT_EQ(said("Die neue Mühle bekommen Sie bis Freitag."), "2026-11-27");
  EXPECT_EQ(said("Wir melden uns spätestens am 3. Dezember."), "2026-12-03");
  EXPECT_EQ(said("Ich rufe Sie übermorgen an."), "2026-11-25");
  EXPECT_EQ(said("Innerhalb von drei Tagen erhalten Sie das Geld zurück."), "2026-11-26");
}

TEST(SaidTime, InChinese) {
  EXPECT_EQ(said("我们会在周五前寄出。"), "2026-11-27");
  EXPECT_EQ(said("明天下午3点前给您答复。"), "2026-11-24 15:00");
  EXPECT_EQ(said("12月3日前会送到。"), "2026-12-03");
  EXPECT_EQ(said("3天内给您退款。"), "2026-11-26");
  EXPECT_EQ(said("下周一会给您打电话。"), "2026-11-30");
}

TEST(SaidTime, IsNothingWhereNothingIsPromised) {
  EXPECT_EQ(said("You wrote on Friday that the lid is gone."), "nothing");
  EXPECT_EQ(said("Will you be at home on Friday?"), "nothing");
  EXPECT_EQ(said("Guten Morgen, wir werden sehen."), "nothing");
  EXPECT_EQ(said("We will send it by 9:00 today."), "nothing") << "has passed";
  EXPECT_EQ(said("Your order 4711 will be repaired."), "nothing");
  EXPECT_EQ(said(""), "nothing");
  EXPECT_EQ(said("您周五来信说盖子不见了。"), "nothing");
}

TEST(SaidTime, StandsWhereItIsSaidInItsSentence) {
  const std::string_view text = "Sorry about that. You will have a new one by Friday 18:00. Best wishes";
  const auto times = said_times(text, monday);
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(text.substr(times[0].start, times[0].end - times[0].start), "Friday 18:00");
  EXPECT_EQ(times[0].sentence, "You will have a new one by Friday 18:00.");
}

}  // namespace
}  // namespace heard::language
