// Turns the times of a script into moments. What we say is said while the shop is open; what comes after a
// line comes after it whatever that did to it. Pure.
#pragma once

#include <vector>

#include "app/practice/calendar.h"

namespace heard::app::practice {

class Timing {
 public:
  explicit Timing(Instant now);

  [[nodiscard]] Instant now() const { return now_; }
  [[nodiscard]] Day today() const { return today_; }
  [[nodiscard]] const Calendar& calendar() const { return calendar_; }
  // One moment a line.
  [[nodiscard]] std::vector<Instant> of(const Exchange& exchange) const;
  // Of what was said then: like {day+2}, a day on which the shop is open.
  [[nodiscard]] Instant due(const Promised& promised, Instant said_at) const;

 private:
  [[nodiscard]] Instant moment(const When& when, Instant before) const;

  Instant now_;
  Calendar calendar_;
  Day today_;
};

}  // namespace heard::app::practice
