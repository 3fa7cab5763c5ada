// Holidays that a rule gives for every year.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "care/holidays.h"

namespace heard::care::holidays {

enum class By {
  date,         // month and day
  easter,       // so many days after Easter Sunday
  on_or_after,  // the first such weekday (1 Monday) on or after month and day
};

struct Yearly {
  std::string_view name;
  By by = By::date;
  int a = 0;                      // month; or days after Easter
  int b = 0;                      // day
  int weekday = 0;                // of on_or_after
  std::string_view regions = {};  // "BW BY"; empty: everywhere
  int from_year = 0;
  int to_year = 9999;
};

// What happens to one that falls on a weekend, beside the day itself.
enum class Moved {
  never,
  next_free_weekday,  // United Kingdom: after the weekend, the first that is no holiday
  nearest_weekday,    // United States: Saturday's on Friday, Sunday's on Monday
};

// By the Gregorian rule (Meeus/Jones/Butcher).
LocalDay easter_sunday(int year);

std::vector<Holiday> in_year(std::span<const Yearly> rules, std::string_view region, int year, Moved moved);

// The tables, one file a country.
std::span<const Yearly> germany();
std::span<const std::string_view> german_states();
std::span<const Yearly> austria();
std::span<const Yearly> switzerland();
std::span<const Yearly> united_kingdom();
std::span<const std::string_view> british_nations();
std::span<const Yearly> united_states();
std::vector<Holiday> china(int year);
int china_known_until_year();

}  // namespace heard::care::holidays
