// The timer of promises: whoever owes one is told that its time comes, the customer is told by machine where
// the owner wants that, and one that nobody kept ends as that. One round of timers, in one closure.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "desk/promise/promise_rows.h"
#include "record/conversation.h"
#include "record/effect.h"

namespace heard::desk {

// Drawn before the closure, which may run twice.
struct PromiseLetterIds {
  std::vector<LetterId> letters;
  std::vector<EffectId> effects;
};
Task<PromiseLetterIds> promise_letter_ids(Desk& desk, Instant now, int timers_max);

class PromiseRound {
 public:
  PromiseRound(store::Tx& tx, const Desk& desk, const PromiseLetterIds& ids, Instant now)
      : tx_(tx), desk_(desk), ids_(ids), now_(now) {}

  Result<void> look_at(const Conversation& before, const Timer& timer);

 private:
  // Where it goes on, if it was merged.
  struct Place {
    Conversation whole;
    HouseHours hours;
  };
  Result<void> look_at_one(care::Decision& decision, Promise promise, const Place& place);
  // A follow-up whose time has come is asked; one of which nobody waits any more ends. False: neither.
  Result<bool> follow_up(care::Decision& decision, const Promise& promise, const Place& place);
  Result<void> come_near(care::Decision& decision, const Promise& promise, const Place& place);
  Result<bool> tell_late(care::Decision& decision, Promise& promise, const Place& place);
  bool may_tell(const Promise& promise, const Place& place, const std::optional<std::string>& to);

  store::Tx& tx_;
  const Desk& desk_;
  const PromiseLetterIds& ids_;
  Instant now_;
  std::size_t used_ = 0;
};

}  // namespace heard::desk
