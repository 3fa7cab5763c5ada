// The shop's days and opening hours, by its own clock: Monday to Friday 9 to 18, Saturday 10 to 14. Pure.
#pragma once

#include <optional>
#include <string>

#include "app/practice/script.h"

namespace heard::app::practice {

class Calendar {
 public:
  explicit Calendar(std::string zone) : zone_(std::move(zone)) {}

  [[nodiscard]] Day day_of(Instant at) const;
  [[nodiscard]] int minute_of(Instant at) const;  // since midnight
  [[nodiscard]] Instant at(Day day, int minute) const;

  [[nodiscard]] bool is_open(Instant at) const;
  // The moment itself while the shop is open; else when it opens next, at the same minute of the hour.
  [[nodiscard]] Instant open_from(Instant at) const;
  // The day itself when the shop opens on it, else the next one.
  [[nodiscard]] static Day open_day_from(Day day);

 private:
  std::string zone_;
};

}  // namespace heard::app::practice
