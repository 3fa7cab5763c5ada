#include "care/urgency.h"

#include <algorithm>

namespace heard::care {

bool decide_urgency(Decision& decision, bool urgent, By by, Instant now) {
  if (decision.after.urgent == urgent) return false;
  decision.happened(UrgencyDecided{urgent}, now, by);
  return true;
}

bool takes_their_place(std::span<const Promise> owed, Instant due_at) {
  return std::ranges::all_of(owed, [due_at](const Promise& one) {
    const bool by_rule_alone = !one.made_by && one.renewals == 0 && !one.told_by_machine_at;
    return one.state == PromiseState::open && by_rule_alone && due_at < one.due_at;
  });
}

void give_way(Decision& decision, Promise promise, Instant now) {
  decision.happened_to(promise, PromiseEnded{.promise = promise.id, .state = PromiseState::voided}, now, {},
                       false);
}

}  // namespace heard::care
