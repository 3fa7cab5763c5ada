#include "care/decision.h"

#include <algorithm>

#include "care/evolve.h"
#include "care/promise_course.h"

namespace heard::care {

void Decision::happened(const Event& event, Instant at, By by, std::optional<MessageId> message, bool shown) {
  evolve(after, event, at);
  events.push_back(
      {.event = event, .at = at, .by = by, .conversation = after.id, .message = message, .shown = shown});
}

void Decision::happened_to(Promise& promise, const Event& event, Instant at, By by, bool shown) {
  const bool is_new = event.is<PromiseMade>();
  const std::optional<Promise> before = is_new ? std::nullopt : std::optional(promise);
  happened(event, at, by, promise.message, shown);
  evolve(promise, event, at, by);
  const auto known =
      std::ranges::find(promises, promise.id, [](const PromiseChange& c) { return c.after.id; });
  if (known == promises.end()) {
    promises.push_back({.before = before, .after = promise});
  } else {
    known->after = promise;
  }
}

void Decision::falls_due(TimerId timer, const TimerBody& body, Instant at) {
  timers.push_back({.id = timer, .body = body, .conversation = after.id, .due_at = at});
}

}  // namespace heard::care
