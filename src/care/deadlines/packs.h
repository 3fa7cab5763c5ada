// The packs that are shipped, one file a country. When a rule changes, the new one is added below the old one
// with the day from which it holds.
#pragma once

#include "care/deadline.h"

namespace heard::care::deadlines {

constexpr std::chrono::year_month_day on(int year, unsigned month, unsigned day) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

DeadlinePack iso_10002();
DeadlinePack fca();
DeadlinePack fca_payments();
DeadlinePack ofcom();
DeadlinePack housing_england();
DeadlinePack spain();

}  // namespace heard::care::deadlines
