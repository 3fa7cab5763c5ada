#include "care/holidays/yearly.h"

#include <algorithm>

namespace heard::care::holidays {
namespace {

bool holds_in(std::string_view regions, std::string_view region) {
  if (regions.empty()) return true;
  while (!regions.empty()) {
    const std::size_t end = std::min(regions.find(' '), regions.size());
    if (regions.substr(0, end) == region) return true;
    regions.remove_prefix(std::min(end + 1, regions.size()));
  }
  return false;
}

LocalDay day_in(const Yearly& rule, int year) {
  if (rule.by == By::easter) return easter_sunday(year) + std::chrono::days(rule.a);
  const LocalDay date = day_of(year, static_cast<unsigned>(rule.a), static_cast<unsigned>(rule.b));
  if (rule.by == By::date) return date;
  return date + std::chrono::days((rule.weekday - weekday_of(date) + 7) % 7);
}

bool is_weekend(LocalDay day) { return weekday_of(day) >= 6; }

bool has(std::span<const Holiday> all, LocalDay day) {
  return std::ranges::find(all, day, &Holiday::day) != all.end();
}

LocalDay moved_day(LocalDay day, Moved moved, std::span<const Holiday> taken) {
  if (moved == Moved::nearest_weekday)
    return weekday_of(day) == 6 ? day - std::chrono::days(1) : day + std::chrono::days(1);
  LocalDay next = day + std::chrono::days(1);
  while (is_weekend(next) || has(taken, next)) next += std::chrono::days(1);
  return next;
}

}  // namespace

LocalDay easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
  return day_of(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

std::vector<Holiday> in_year(std::span<const Yearly> rules, std::string_view region, int year, Moved moved) {
  std::vector<Holiday> out;
  for (const Yearly& rule : rules) {
    if (year < rule.from_year || year > rule.to_year || !holds_in(rule.regions, region)) continue;
    out.push_back({.day = day_in(rule, year), .name = rule.name});
  }
  std::ranges::sort(out, {}, &Holiday::day);
  if (moved == Moved::never) return out;
  const std::vector<Holiday> as_dated = out;
  for (const Holiday& holiday : as_dated) {
    if (is_weekend(holiday.day)) out.push_back({moved_day(holiday.day, moved, out), holiday.name});
  }
  std::ranges::stable_sort(out, {}, &Holiday::day);
  return out;
}

}  // namespace heard::care::holidays
