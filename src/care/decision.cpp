#include "care/decision.h"

#include "care/evolve.h"

namespace heard::care {

void Decision::happened(const Event& event, Instant at, By by, std::optional<MessageId> message, bool shown) {
  evolve(after, event, at);
  events.push_back(
      {.event = event, .at = at, .by = by, .conversation = after.id, .message = message, .shown = shown});
}

}  // namespace heard::care
