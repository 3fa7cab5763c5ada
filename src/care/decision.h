// Decision: what a capability wants committed. The conversation as it will be, what happened, what is to
// be done to the world, what falls due later. Nothing has happened until the store has committed it.
#pragma once

#include <optional>
#include <vector>

#include "record/conversation.h"
#include "record/effect.h"
#include "record/event.h"
#include "record/promise.h"

namespace heard::care {

// A promise as it was read, nothing for a new one, and as it will be.
struct PromiseChange {
  std::optional<Promise> before;
  Promise after;
};

struct Decision {
  Conversation after;
  std::vector<NewEvent> events;
  std::vector<NewEffect> effects;
  std::vector<NewTimer> timers;
  std::vector<EffectId> cancelled;  // effects that must still be waiting
  std::vector<PromiseChange> promises{};

  // Notes the event and folds it into `after`.
  void happened(const Event& event, Instant at, By by, std::optional<MessageId> message = {},
                bool shown = true);
  // The same of a promise in it, which is then as the event makes it.
  void happened_to(Promise& promise, const Event& event, Instant at, By by, bool shown = true);
  // At `at` the timer looks at this conversation again.
  void falls_due(TimerId timer, const TimerBody& body, Instant at);
};

}  // namespace heard::care
