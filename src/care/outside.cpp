#include "care/outside.h"

namespace heard::care {

Result<void> check_owed(std::optional<Instant> owed_by, Instant now) {
  if (owed_by && *owed_by <= now)
    return invalid("time_passed", "This time has passed already. Please choose a later one.", "owed_by");
  if (owed_by && *owed_by > now + owed_max)
    return invalid("too_far_ahead", "This is over a year away. Please choose an earlier time.", "owed_by");
  return {};
}

Decision ask_outside(const Start& start, const Customer& asked, const Reply& first, const Asking& asking) {
  Decision decision = write_first(start, asked, first);
  owe_by(decision, asking);
  return decision;
}

void owe_by(Decision& decision, const Asking& asking) {
  const AskedOutside asked{.asked_for = asking.asked_for, .owed_by = asking.owed_by};
  decision.happened(asked, asking.now, asking.by, {}, false);
  if (asking.owed_by) decision.falls_due(asking.timer, OutsideOwes{decision.after.id}, *asking.owed_by);
}

bool is_overdue(const Conversation& outside, Instant now) {
  return outside.asked_for && outside.owed_by && *outside.owed_by <= now;
}

void tell(Decision& decision, OutsideNews news, const Conversation& outside, By by, Instant now) {
  // what was taken back was never there
  decision.happened(OutsideChanged{.news = news, .other = outside.id}, now, by, {},
                    news != OutsideNews::taken_back);
}

}  // namespace heard::care
