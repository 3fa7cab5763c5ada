// Opening hours: when the house is open, and time counted only while it is.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/local_time.h"
#include "base/result.h"
#include "care/holidays.h"
#include "record/hours.h"

namespace heard::care {

// Of one that has said nothing: Monday to Friday 9 to 18, Saturday 10 to 14, and the holidays of the country
// that its time zone tells of.
Hours usual_hours(std::string_view zone);

// Invalid with the field named: slots that end before they begin or overlap, no days, a country or region
// that is not known, too many days. What was kept is in order afterwards.
Result<void> check_hours(const Hours& hours);
void put_in_order(Hours& hours);

// A house's hours by its own clock. Outlives neither of what it is made of.
class Calendar {
 public:
  Calendar(const Hours& hours, std::string_view zone) : hours_(hours), zone_(zone) {}

  // As the day's own slots say; else none on a holiday; else as the week has it. In order.
  [[nodiscard]] std::vector<OpenSlot> slots_on(LocalDay day) const;
  [[nodiscard]] bool is_open(Instant at) const;
  // Monday to Friday but for the holidays of the country, and weekends that are worked instead: as laws count
  // days, whenever the house itself is open.
  [[nodiscard]] bool is_working_day(LocalDay day) const;
  // When that changes: it opens or closes next. Nothing within a year.
  [[nodiscard]] std::optional<Instant> changes_after(Instant at) const;
  // How long it is open between the two.
  [[nodiscard]] Duration open_between(Instant from, Instant to) const;
  // When it has been open for so long since `from`. Nothing within a year.
  [[nodiscard]] std::optional<Instant> after_open(Instant from, Duration span) const;
  // From when on it is open for so long until `to`. Nothing within a year.
  [[nodiscard]] std::optional<Instant> before_open(Instant to, Duration span) const;
  // The close of the last day with hours before the day of `from`. Nothing within a year.
  [[nodiscard]] std::optional<Instant> close_before_day(Instant from) const;
  // The close of the n-th day with hours after the day of `from`; 0: of that day itself, if it is still to
  // come. Nothing within a year.
  [[nodiscard]] std::optional<Instant> close_of_business_day(Instant from, int n) const;

  [[nodiscard]] std::string_view zone() const { return zone_; }

 private:
  [[nodiscard]] Instant at(LocalDay day, int minutes) const;
  [[nodiscard]] std::optional<Holiday> holiday_on(LocalDay day) const;
  // Calls fn with the beginning and end of each slot that ends after `from`, until it returns true.
  template <class Fn>
  bool each_slot_after(Instant from, Fn fn) const;

  const Hours& hours_;
  std::string_view zone_;
};

}  // namespace heard::care
