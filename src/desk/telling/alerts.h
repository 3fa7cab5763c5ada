// Alert mail: what a customer wrote and nobody looked at is told by mail to those whose it is. Made by
// timers, so that one node makes it once.
#pragma once

#include <vector>

#include "care/decision.h"
#include "desk/desk.h"
#include "record/alert.h"

namespace heard::desk {

// When a customer has written: looked at again when ten minutes of the day are over. `timer` is its id.
void watch_for_unseen(store::Tx& tx, const Desk& desk, care::Decision& decision, TimerId timer, Instant now);

// What alerts want of ids, drawn before their closure, which may run twice.
struct AlertIds {
  std::vector<AlertId> alerts;
  std::vector<LetterId> letters;
  std::vector<EffectId> effects;
};
Task<AlertIds> alert_ids(Desk& desk, Instant now);

// One round of timers, in one closure: first what is due, then, once for each person, what is told them.
class AlertRound {
 public:
  AlertRound(store::Tx& tx, const Desk& desk, const AlertIds& ids, Instant now)
      : tx_(tx), desk_(desk), ids_(ids), now_(now) {}

  // AlertTeam: whether anybody has looked by now, and who is to be told if not.
  void look_at(const Timer& timer);
  // GatherAlerts: those that waited are told by finish.
  void gather() { somebody_waits_ = true; }
  void finish();

 private:
  void put_off(const Timer& timer, Instant until);
  void tell(const Conversation& conversation);
  void tell_person(const Person& person);
  [[nodiscard]] std::vector<Alert> still_unseen(const Person& person);
  bool write(const Person& person, const std::vector<Alert>& alerts);

  store::Tx& tx_;
  const Desk& desk_;
  const AlertIds& ids_;
  Instant now_;
  bool somebody_waits_ = false;
  std::size_t alerts_used_ = 0;
  std::size_t letters_used_ = 0;
};

// The first words of the customer in it that nobody has had before them, if it is our turn.
std::optional<Instant> unseen_since(store::Tx& tx, const Conversation& conversation);

}  // namespace heard::desk
