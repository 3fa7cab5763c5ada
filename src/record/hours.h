// When the house is open: its week, the holidays of its country, and days of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"

namespace heard {

constexpr std::size_t slots_a_day_max = 6;
constexpr std::size_t own_days_max = 200;

// Minutes since midnight by the shop's clock; from < to <= 1440.
struct OpenSlot {
  int from_minutes = 0;
  int to_minutes = 0;
  bool operator==(const OpenSlot&) const = default;
};
HEARD_RECORD(OpenSlot, from_minutes, to_minutes);

// One slot of every week. 1 is Monday, 7 Sunday.
struct WeekSlot {
  int weekday = 1;
  int from_minutes = 0;
  int to_minutes = 0;
  bool operator==(const WeekSlot&) const = default;
};
HEARD_RECORD(WeekSlot, weekday, from_minutes, to_minutes);

// A day that is not as its weekday is, nor as a holiday: closed without a slot.
struct OwnDay {
  std::string date;  // "2026-12-24"
  Text<80> name;
  std::vector<OpenSlot> open;
  bool operator==(const OwnDay&) const = default;
};
HEARD_RECORD(OwnDay, date, name, open);

// As kept, and as it is put: the whole.
struct Hours {
  std::string country;  // ISO 3166: "DE"; empty: no holidays
  std::string region;   // "BY", as care/holidays.h names them; empty: those of the whole country
  std::vector<WeekSlot> week;
  std::vector<OwnDay> own_days;
  bool operator==(const Hours&) const = default;
};
HEARD_RECORD(Hours, country, region, week, own_days);

// The text of an iCalendar file, to be read and not to be kept.
struct ReadCalendar {
  std::string text;
};
HEARD_RECORD(ReadCalendar, text);

struct CalendarDay {
  std::string date;
  std::string name;  // as OwnDay may have it
};
HEARD_RECORD(CalendarDay, date, name);

// Which days it would close, and how many entries close none.
struct CalendarDays {
  std::vector<CalendarDay> days;
  int skipped = 0;
};
HEARD_RECORD(CalendarDays, days, skipped);

struct HolidayView {
  std::string date;
  std::string name;   // in the country's own language
  bool work = false;  // a day that is worked though its weekday is not
};
HEARD_RECORD(HolidayView, date, name, work);

struct CountryView {
  std::string country;
  std::vector<std::string> regions;
  int known_until_year = 0;  // 0: for good
};
HEARD_RECORD(CountryView, country, regions, known_until_year);

struct OpenSlotView {
  int from_minutes = 0;
  int to_minutes = 0;
};
HEARD_RECORD(OpenSlotView, from_minutes, to_minutes);

struct WeekSlotView {
  int weekday = 1;
  int from_minutes = 0;
  int to_minutes = 0;
};
HEARD_RECORD(WeekSlotView, weekday, from_minutes, to_minutes);

struct OwnDayView {
  std::string date;
  std::string name;
  std::vector<OpenSlotView> open;
};
HEARD_RECORD(OwnDayView, date, name, open);

struct HoursView {
  std::string country;
  std::string region;
  std::vector<WeekSlotView> week;
  std::vector<OwnDayView> own_days;
  bool told = false;                   // false: nobody has said; it is as is usual
  bool open = false;                   // just now
  std::optional<Instant> changes_at;   // when that ends
  std::vector<HolidayView> holidays;   // from today, for thirteen months
  std::vector<CountryView> countries;  // that can be chosen
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(HoursView, country, region, week, own_days, told, open, changes_at, holidays, countries,
             changed_by, changed_at);

}  // namespace heard
