#include "mime/calendar_rule_sense.h"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

namespace heard::mime {
namespace {

constexpr std::array<short, 12> month_days_max{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

template <std::size_t N>
std::span<const short> given(const short (&values)[N]) {
  return {values, std::find(values, values + N, ICAL_RECURRENCE_ARRAY_MAX)};
}

bool some_within(std::span<const short> values, int most) {
  return std::ranges::any_of(values, [&](short value) { return value != 0 && std::abs(value) <= most; });
}

bool has_month_day(std::span<const short> months, std::span<const short> days) {
  if (months.empty()) return some_within(days, 31);
  return std::ranges::any_of(months, [&](short month) {
    return month >= 1 && month <= 12 &&
           some_within(days, month_days_max[static_cast<std::size_t>(month - 1)]);
  });
}

// "the second Monday"; 0: any Monday
int furthest_place(std::span<const short> week_days) {
  int out = 0;
  for (const short day : week_days) out = std::max(out, std::abs(icalrecurrencetype_day_position(day)));
  return out;
}

}  // namespace

bool comes_true(const icalrecurrencetype& rule) {
  if (rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE) return true;
  const auto months = given(rule.by_month);
  const auto month_days = given(rule.by_month_day);
  const auto week_days = given(rule.by_day);
  const auto year_days = given(rule.by_year_day);
  const auto weeks = given(rule.by_week_no);
  const auto places = given(rule.by_set_pos);
  if (!month_days.empty() + !year_days.empty() + !weeks.empty() + !places.empty() > 1) return false;
  const int place = furthest_place(week_days);
  const bool by_month = rule.freq == ICAL_MONTHLY_RECURRENCE || !months.empty();
  if (!month_days.empty()) return place == 0 && has_month_day(months, month_days);
  if (!year_days.empty()) return months.empty() && week_days.empty() && some_within(year_days, 366);
  if (!weeks.empty()) return months.empty() && place == 0 && some_within(weeks, 52);
  if (!places.empty()) return !week_days.empty() && place == 0 && some_within(places, 4);
  return place <= (by_month ? 5 : 53);
}

}  // namespace heard::mime
