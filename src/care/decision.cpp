#include "care/decision.h"

#include "care/evolve.h"

namespace heard::care {

void Decision::happened(const Event& event, Instant at, By by, std::optional<MessageId> message, bool shown) {
  evolve(after, event, at);
  events.push_back(
      {.event = event, .at = at, .by = by, .conversation = after.id, .message = message, .shown = shown});
}

void Decision::falls_due(TimerId timer, const TimerBody& body, Instant at) {
  timers.push_back({.id = timer, .body = body, .conversation = after.id, .due_at = at});
}

}  // namespace heard::care
