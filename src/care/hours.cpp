#include "care/hours.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace heard::care {
namespace {

constexpr int days_ahead_max = 366;

struct ZoneOf {
  std::string_view zone;
  std::string_view country;
  std::string_view region = {};
};

constexpr std::array zones{
    ZoneOf{"Europe/Berlin", "DE"},        ZoneOf{"Europe/Busingen", "DE", "BW"},
    ZoneOf{"Europe/Vienna", "AT"},        ZoneOf{"Europe/Zurich", "CH"},
    ZoneOf{"Europe/London", "GB", "ENG"}, ZoneOf{"Europe/Belfast", "GB", "NIR"},
    ZoneOf{"America/New_York", "US"},     ZoneOf{"America/Detroit", "US"},
    ZoneOf{"America/Chicago", "US"},      ZoneOf{"America/Denver", "US"},
    ZoneOf{"America/Phoenix", "US"},      ZoneOf{"America/Los_Angeles", "US"},
    ZoneOf{"America/Anchorage", "US"},    ZoneOf{"Pacific/Honolulu", "US"},
    ZoneOf{"Asia/Shanghai", "CN"},        ZoneOf{"Asia/Urumqi", "CN"},
};

Error wrong(std::string code, std::string sentence) {
  return invalid(std::move(code), std::move(sentence), "hours");
}

Result<void> check_slots(std::vector<OpenSlot> slots) {
  if (slots.size() > slots_a_day_max)
    return wrong("too_many_slots", fmt::format("A day can have up to {} times.", slots_a_day_max));
  std::ranges::sort(slots, {}, &OpenSlot::from_minutes);
  int end = 0;
  for (const OpenSlot& slot : slots) {
    if (slot.from_minutes < 0 || slot.to_minutes > minutes_a_day || slot.from_minutes >= slot.to_minutes)
      return wrong("bad_slot", "A time has to end after it begins, on the same day.");
    if (slot.from_minutes < end) return wrong("slots_overlap", "Two times of a day overlap.");
    end = slot.to_minutes;
  }
  return {};
}

std::vector<OpenSlot> week_slots(const Hours& hours, int weekday) {
  std::vector<OpenSlot> slots;
  for (const WeekSlot& slot : hours.week)
    if (slot.weekday == weekday) slots.push_back({slot.from_minutes, slot.to_minutes});
  return slots;
}

Result<void> check_country(const Hours& hours) {
  if (hours.country.empty()) return {};
  const auto countries = holiday_countries();
  const auto known = std::ranges::find(countries, hours.country, &HolidayCountry::country);
  if (known == countries.end())
    return wrong("unknown_country", "The holidays of this country are not known.");
  if (!hours.region.empty() && std::ranges::find(known->regions, hours.region) == known->regions.end())
    return wrong("unknown_region", "This part of the country is not known.");
  return {};
}

Result<void> check_own_days(const Hours& hours) {
  if (hours.own_days.size() > own_days_max)
    return wrong("too_many_days", fmt::format("Up to {} days of your own can be kept.", own_days_max));
  std::vector<std::string_view> dates;
  for (const OwnDay& day : hours.own_days) {
    if (!parse_day(day.date)) return wrong("bad_day", "A day is written like 2026-12-24.");
    if (std::ranges::find(dates, day.date) != dates.end())
      return wrong("day_twice", fmt::format("{} stands there twice.", day.date));
    dates.emplace_back(day.date);
    HEARD_CHECK(check_slots(day.open));
  }
  return {};
}

}  // namespace

Hours usual_hours(std::string_view zone) {
  Hours hours;
  if (const auto* known = std::ranges::find(zones, zone, &ZoneOf::zone); known != zones.end()) {
    hours.country = known->country;
    hours.region = known->region;
  }
  for (int weekday = 1; weekday <= 5; ++weekday)
    hours.week.push_back({.weekday = weekday, .from_minutes = 9 * 60, .to_minutes = 18 * 60});
  hours.week.push_back({.weekday = 6, .from_minutes = 10 * 60, .to_minutes = 14 * 60});
  return hours;
}

Result<void> check_hours(const Hours& hours) {
  HEARD_CHECK(check_country(hours));
  for (const WeekSlot& slot : hours.week)
    if (slot.weekday < 1 || slot.weekday > 7) return wrong("bad_weekday", "Days of the week go from 1 to 7.");
  for (int weekday = 1; weekday <= 7; ++weekday) HEARD_CHECK(check_slots(week_slots(hours, weekday)));
  return check_own_days(hours);
}

void put_in_order(Hours& hours) {
  std::ranges::sort(hours.week, {}, [](const WeekSlot& slot) {
    return std::pair{slot.weekday, slot.from_minutes};
  });
  std::ranges::sort(hours.own_days, {}, &OwnDay::date);
  for (OwnDay& day : hours.own_days) std::ranges::sort(day.open, {}, &OpenSlot::from_minutes);
}

Instant Calendar::at(LocalDay day, int minutes) const {
  return instant_of(zone_, {.day = day, .minutes = minutes});
}

std::optional<Holiday> Calendar::holiday_on(LocalDay day) const {
  const int year = static_cast<int>(std::chrono::year_month_day(day).year());
  const std::vector<Holiday> holidays = holidays_of(hours_.country, hours_.region, year);
  const auto found = std::ranges::find(holidays, day, &Holiday::day);
  return found == holidays.end() ? std::nullopt : std::optional(*found);
}

bool Calendar::is_working_day(LocalDay day) const {
  const auto holiday = holiday_on(day);
  return holiday ? holiday->work : weekday_of(day) <= 5;
}

std::vector<OpenSlot> Calendar::slots_on(LocalDay day) const {
  const std::string date = day_text(day);
  const auto own = std::ranges::find(hours_.own_days, date, &OwnDay::date);
  if (own != hours_.own_days.end()) return own->open;
  const auto holiday = holiday_on(day);
  if (!holiday) return week_slots(hours_, weekday_of(day));
  if (!holiday->work) return {};
  // A weekend that is worked is worked like the first day of the week that has hours.
  for (int weekday = 1; weekday <= 5; ++weekday)
    if (auto slots = week_slots(hours_, weekday); !slots.empty()) return slots;
  return {};
}

template <class Fn>
bool Calendar::each_slot_after(Instant from, Fn fn) const {
  // From the day before: its last slot may end after midnight where the clock was put back.
  LocalDay day = local_time(zone_, from).day - std::chrono::days(1);
  for (int i = 0; i <= days_ahead_max; ++i, day += std::chrono::days(1)) {
    for (const OpenSlot& slot : slots_on(day)) {
      const Instant begins = at(day, slot.from_minutes);
      const Instant ends = at(day, slot.to_minutes);
      if (ends > from && ends > begins && fn(begins, ends)) return true;
    }
  }
  return false;
}

bool Calendar::is_open(Instant at) const {
  bool open = false;
  each_slot_after(at, [&](Instant begins, Instant /*ends*/) {
    open = begins <= at;
    return true;
  });
  return open;
}

std::optional<Instant> Calendar::changes_after(Instant at) const {
  std::optional<Instant> change;
  each_slot_after(at, [&](Instant begins, Instant ends) {
    if (!change && begins > at) {
      change = begins;
      return true;
    }
    // One that begins where the last ended goes on with it.
    if (change && begins > *change) return true;
    change = ends;
    return false;
  });
  return change;
}

Duration Calendar::open_between(Instant from, Instant to) const {
  Duration open{};
  each_slot_after(from, [&](Instant begins, Instant ends) {
    if (begins >= to) return true;
    open = open + (std::min(ends, to) - std::max(begins, from));
    return false;
  });
  return open;
}

std::optional<Instant> Calendar::after_open(Instant from, Duration span) const {
  std::optional<Instant> reached;
  each_slot_after(from, [&](Instant begins, Instant ends) {
    const Instant starts = std::max(begins, from);
    if (ends - starts < span) {
      span = {span.us - (ends - starts).us};
      return false;
    }
    reached = starts + span;
    return true;
  });
  return reached;
}

std::optional<Instant> Calendar::before_open(Instant to, Duration span) const {
  // from the day after, as in each_slot_after
  LocalDay day = local_time(zone_, to).day + std::chrono::days(1);
  for (int i = 0; i <= days_ahead_max; ++i, day -= std::chrono::days(1)) {
    const std::vector<OpenSlot> slots = slots_on(day);
    for (std::size_t n = slots.size(); n-- > 0;) {
      const Instant begins = at(day, slots[n].from_minutes);
      const Instant ends = std::min(at(day, slots[n].to_minutes), to);
      if (ends <= begins) continue;
      if (ends - begins >= span) return ends - span;
      span = {span.us - (ends - begins).us};
    }
  }
  return std::nullopt;
}

std::optional<Instant> Calendar::close_before_day(Instant from) const {
  LocalDay day = local_time(zone_, from).day;
  for (int i = 0; i < days_ahead_max; ++i) {
    day -= std::chrono::days(1);
    if (const std::vector<OpenSlot> slots = slots_on(day); !slots.empty())
      return at(day, slots.back().to_minutes);
  }
  return std::nullopt;
}

std::optional<Instant> Calendar::close_of_business_day(Instant from, int n) const {
  LocalDay day = local_time(zone_, from).day;
  for (int i = 0; i <= days_ahead_max; ++i, day += std::chrono::days(1)) {
    const std::vector<OpenSlot> slots = slots_on(day);
    if (slots.empty()) continue;
    const Instant close = at(day, slots.back().to_minutes);
    if (i == 0 && n > 0) continue;
    if (i == 0 && close <= from) continue;
    if (n <= 1) return close;
    --n;
  }
  return std::nullopt;
}

}  // namespace heard::care
