#include "app/practice/calendar.h"

#include "base/zone.h"

namespace heard::app::practice {
namespace {

constexpr int minutes_a_day = 24 * 60;

struct Hours {
  int from = 0;
  int to = 0;  // the same: closed
};

Hours hours_on(Day day) {
  using namespace std::chrono;
  const year_month_day date(day);
  const month_day holiday = date.month() / date.day();
  for (const month_day closed : {January / 1, May / 1, October / 3, December / 25, December / 26})
    if (holiday == closed) return {};
  const weekday of(day);
  if (of == Sunday) return {};
  return of == Saturday ? Hours{10 * 60, 14 * 60} : Hours{9 * 60, 18 * 60};
}

std::int64_t minutes_in(Duration time) { return time.us / minutes(1).us; }

}  // namespace

Day Calendar::day_of(Instant at) const {
  const std::int64_t local = minutes_in({at.us + ahead_of_utc(zone_, at).us});
  return Day(std::chrono::days(local / minutes_a_day));
}

int Calendar::minute_of(Instant at) const {
  return static_cast<int>(minutes_in({at.us + ahead_of_utc(zone_, at).us}) % minutes_a_day);
}

Instant Calendar::at(Day day, int minute) const {
  const Instant as_if_utc = Instant{} + days(day.time_since_epoch().count()) + minutes(minute);
  return as_if_utc - ahead_of_utc(zone_, as_if_utc - ahead_of_utc(zone_, as_if_utc));
}

bool Calendar::is_open(Instant at) const {
  const Hours hours = hours_on(day_of(at));
  const int minute = minute_of(at);
  return minute >= hours.from && minute < hours.to;
}

Instant Calendar::open_from(Instant wanted) const {
  if (is_open(wanted)) return wanted;
  const Day day = day_of(wanted);
  const int minute = minute_of(wanted);
  const bool later_today = minute < hours_on(day).from;
  const Day next = open_day_from(later_today ? day : day + std::chrono::days(1));
  return at(next, hours_on(next).from + minute % 60);
}

Day Calendar::open_day_from(Day day) {
  while (hours_on(day).to == 0) day += std::chrono::days(1);
  return day;
}

}  // namespace heard::app::practice
