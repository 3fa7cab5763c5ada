// Days off out of a calendar file, over real HTTP: looked through, then kept with the hours as any other.
#include "base/local_time.h"
#include "http/served_desk_test.h"
#include "record/hours.h"
#include "reflect/json_read.h"
#include "reflect/json_write.h"

namespace heard::http {
namespace {

class CalendarFiles : public ServedDesk {
 protected:
  Answer ask(std::string_view method, std::string_view path, std::string_view body = {}) {
    return Client(server_->port())
        .ask(fmt::format("{} {} HTTP/1.1\r\nHost: desk\r\n{}Content-Length: {}\r\n\r\n{}", method, path,
                         headers_of(Who::write_token), body.size(), body));
  }
  Answer bring_in(const std::string& file) {
    return ask("POST", "/api/hours/calendar", reflect::to_json(ReadCalendar{.text = file}));
  }
  HoursView hours_now() { return reflect::from_json<HoursView>(ask("GET", "/api/hours").body).value(); }
  LocalDay today() { return local_time("UTC", clock_.now()).day; }

  static std::string calendar(std::string_view events) {
    return fmt::format("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events);
  }
  // Seven days from a day on.
  static std::string week_off(LocalDay from) {
    const auto written = [](LocalDay day) {
      std::string text = day_text(day);
      std::erase(text, '-');
      return text;
    };
    return fmt::format(
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{}\r\nDTEND;VALUE=DATE:{}\r\nSUMMARY:Works \"holiday\"\r\n"
        "END:VEVENT\r\n",
        written(from), written(from + std::chrono::days(7)));
  }
};

TEST_F(CalendarFiles, CloseTheHouseOnceTheirDaysAreSaved) {
  const Answer read = bring_in(calendar(week_off(today())));
  ASSERT_EQ(read.status, 200) << read.body;
  const auto found = reflect::from_json<CalendarDays>(read.body).value();
  ASSERT_EQ(found.days.size(), 7U);
  EXPECT_EQ(found.days[0].date, day_text(today()));
  EXPECT_EQ(found.days[0].name, "Works \"holiday\"");
  EXPECT_FALSE(hours_now().told);
  EXPECT_TRUE(hours_now().own_days.empty());

  // Open around the clock, so that nothing else closes it.
  Hours wanted;
  for (int weekday = 1; weekday <= 7; ++weekday)
    wanted.week.push_back({.weekday = weekday, .from_minutes = 0, .to_minutes = minutes_a_day});
  ASSERT_EQ(ask("PUT", "/api/hours", reflect::to_json(wanted)).status, 200);
  EXPECT_TRUE(hours_now().open);
  for (const CalendarDay& day : found.days)
    wanted.own_days.push_back({.date = day.date, .name = Text<80>::cut(day.name), .open = {}});
  const Answer kept = ask("PUT", "/api/hours", reflect::to_json(wanted));
  ASSERT_EQ(kept.status, 200) << kept.body;
  EXPECT_FALSE(hours_now().open);
  EXPECT_EQ(hours_now().changes_at, instant_of("UTC", {.day = today() + std::chrono::days(7)}));
}

TEST_F(CalendarFiles, AreRefusedWithWhatToDo) {
  const Answer other = bring_in("Dear school, when are the holidays?");
  EXPECT_EQ(other.status, 400) << other.body;
  EXPECT_NE(other.body.find("not_a_calendar"), std::string::npos);
  EXPECT_NE(other.body.find("Please choose one that ends in .ics."), std::string::npos);
  const Answer large = bring_in(calendar(std::string(1 << 20, 'x')));
  EXPECT_EQ(large.status, 400) << large.body;
  EXPECT_NE(large.body.find("calendar_too_large"), std::string::npos);
  // A file of nearly 1 MB that JSON makes longer.
  std::string lines;
  while (lines.size() < 1'000'000) lines += "X-NOTE:a\r\n";
  EXPECT_EQ(bring_in(calendar(lines)).status, 200);
}

}  // namespace
}  // namespace heard::http
