#include "care/decision.h"

#include "care/evolve.h"

namespace heard::care {

void Decision::happened(Event event, Instant at, By by, std::optional<MessageId> message, bool shown) {
  evolve(after, event, at);
  events.push_back({.event = std::move(event),
                    .at = at,
                    .by = by,
                    .conversation = after.id,
                    .message = message,
                    .shown = shown});
}

}  // namespace heard::care
