// Public holidays, as their laws have them. Rules for good where the law has a rule; dated lists where a
// government names the days each year.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/local_time.h"

namespace heard::care {

struct Holiday {
  LocalDay day;
  std::string_view name;  // in the country's own language
  bool work = false;      // worked, though its weekday is not (China)
};

struct HolidayCountry {
  std::string_view country;  // ISO 3166
  std::span<const std::string_view> regions;
  int known_until_year = 0;  // 0: for good
};

std::span<const HolidayCountry> holiday_countries();

// In order. Nothing of a country that is not known; of a region that is not, those of the whole country.
std::vector<Holiday> holidays_of(std::string_view country, std::string_view region, int year);

}  // namespace heard::care
