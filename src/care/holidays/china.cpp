// The State Council's notice of each November on the days off of the next year, and on the weekends that are
// worked instead. A further year is a further block here.
#include <algorithm>
#include <array>

#include "care/holidays/yearly.h"

namespace heard::care::holidays {
namespace {

struct DaysOff {
  int year;
  std::string_view name;
  unsigned month, day, day_count;
  bool work = false;
};

constexpr std::array noticed{
    // Notice of 4 November 2025.
    DaysOff{2026, "元旦", 1, 1, 3},
    DaysOff{2026, "元旦调休", 1, 4, 1, true},
    DaysOff{2026, "春节调休", 2, 14, 1, true},
    DaysOff{2026, "春节", 2, 15, 9},
    DaysOff{2026, "春节调休", 2, 28, 1, true},
    DaysOff{2026, "清明节", 4, 4, 3},
    DaysOff{2026, "劳动节", 5, 1, 5},
    DaysOff{2026, "劳动节调休", 5, 9, 1, true},
    DaysOff{2026, "端午节", 6, 19, 3},
    DaysOff{2026, "国庆节调休", 9, 20, 1, true},
    DaysOff{2026, "中秋节", 9, 25, 3},
    DaysOff{2026, "国庆节", 10, 1, 7},
    DaysOff{2026, "国庆节调休", 10, 10, 1, true},
};

// What the law fixes by the sun's calendar holds before a year's notice is out.
constexpr std::array fixed{
    Yearly{.name = "元旦", .a = 1, .b = 1},
    Yearly{.name = "劳动节", .a = 5, .b = 1},
    Yearly{.name = "劳动节", .a = 5, .b = 2, .from_year = 2025},
    Yearly{.name = "国庆节", .a = 10, .b = 1},
    Yearly{.name = "国庆节", .a = 10, .b = 2},
    Yearly{.name = "国庆节", .a = 10, .b = 3},
};

}  // namespace

std::vector<Holiday> china(int year) {
  std::vector<Holiday> out;
  for (const DaysOff& off : noticed) {
    if (off.year != year) continue;
    const LocalDay first = day_of(off.year, off.month, off.day);
    for (unsigned i = 0; i < off.day_count; ++i)
      out.push_back({.day = first + std::chrono::days(i), .name = off.name, .work = off.work});
  }
  return out.empty() ? in_year(fixed, {}, year, Moved::never) : out;
}

int china_known_until_year() { return std::ranges::max_element(noticed, {}, &DaysOff::year)->year; }

}  // namespace heard::care::holidays
