// Quiet hours: when nothing that asks, tells or sells goes out. Evenings, nights, Sundays and the holidays of
// the shop's country, by the customer's clock if they told it, else by the shop's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/local_time.h"

namespace heard::care {

constexpr int quiet_from_minutes = 20 * 60;
constexpr int quiet_to_minutes = 8 * 60;

// The days of a country on which nothing is sent; made once, asked often.
class QuietDays {
 public:
  QuietDays() = default;
  // Knows those of the year of `around`, and of the one before and after it. No country: no holidays.
  QuietDays(std::string_view country, std::string_view region, Instant around);
  [[nodiscard]] bool holds(LocalDay day) const;  // Sundays, too

 private:
  std::vector<LocalDay> holidays_;  // in order
};

// `now` itself where it is not quiet; else the moment from which it is not.
Instant not_quiet_from(const QuietDays& days, std::string_view zone, Instant now);

}  // namespace heard::care
