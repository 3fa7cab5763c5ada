// Settling a conversation, taking it up again, leaving it to its customer; settling it quietly when they need
// no more.
#pragma once

#include <optional>

#include "base/result.h"
#include "care/decision.h"

namespace heard::care {

void settle(Decision& decision, By by, Instant now);
// Its customer says so. What is out of sight stays as it is.
void settle_for_customer(Decision& decision, By by, Instant now);

// By a person, and who was waiting then.
struct Settled {
  Instant at;
  std::optional<Instant> waiting_since;
};
// So long settling may be thought better of: whoever was waiting waits on as if nothing had been.
constexpr Duration settled_by_mistake = hours(1);

void take_up_again(Decision& decision, By by, Instant now, const std::optional<Settled>& settled = {});

// Somebody answered by other means, or a change is undone: it waits for its customer again.
struct LeaveToThem {
  TimerId timer;
  Duration quiet;
  By by;
  Instant now;
};
// A conflict when the customer wrote last.
Result<void> leave_to_them(Decision& decision, const LeaveToThem& asked);

// When `due_at` finds it still waiting for its customer, it settles.
void start_quiet_time(Decision& decision, TimerId timer, Instant due_at);

// The quiet time is over: settles a conversation that still waits for its customer, else does nothing.
// When somebody wrote in between, looks again a quiet time after that; while something is promised, every
// day.
Decision settle_quietly(const Conversation& conversation, const Timer& timer, Duration quiet, Instant now);

}  // namespace heard::care
