#include "care/holidays.h"

#include <array>

#include "care/holidays/yearly.h"

namespace heard::care {

namespace {

// Those that belong to a year; one may be kept on the last day of the year before.
std::vector<Holiday> belonging_to(std::string_view country, std::string_view region, int year) {
  if (country == "AT") return holidays::in_year(holidays::austria(), region, year, holidays::Moved::never);
  if (country == "CH")
    return holidays::in_year(holidays::switzerland(), region, year, holidays::Moved::never);
  if (country == "CN") return holidays::china(year);
  if (country == "DE") return holidays::in_year(holidays::germany(), region, year, holidays::Moved::never);
  if (country == "GB")
    return holidays::in_year(holidays::united_kingdom(), region, year, holidays::Moved::next_free_weekday);
  if (country == "US")
    return holidays::in_year(holidays::united_states(), region, year, holidays::Moved::nearest_weekday);
  return {};
}

}  // namespace

std::span<const HolidayCountry> holiday_countries() {
  static const std::array countries{
      HolidayCountry{.country = "AT", .regions = {}},
      HolidayCountry{.country = "CH", .regions = {}},
      HolidayCountry{.country = "CN", .regions = {}, .known_until_year = holidays::china_known_until_year()},
      HolidayCountry{.country = "DE", .regions = holidays::german_states()},
      HolidayCountry{.country = "GB", .regions = holidays::british_nations()},
      HolidayCountry{.country = "US", .regions = {}},
  };
  return countries;
}

std::vector<Holiday> holidays_of(std::string_view country, std::string_view region, int year) {
  std::vector<Holiday> out = belonging_to(country, region, year);
  const LocalDay last = day_of(year, 12, 31);
  std::erase_if(out, [&](const Holiday& holiday) { return holiday.day < day_of(year, 1, 1); });
  for (const Holiday& holiday : belonging_to(country, region, year + 1))
    if (holiday.day <= last) out.push_back(holiday);
  return out;
}

}  // namespace heard::care
