// Decision: what a capability wants committed. The conversation as it will be, what happened, what is to
// be done to the world, what falls due later. Nothing has happened until the store has committed it.
#pragma once

#include <vector>

#include "record/conversation.h"
#include "record/effect.h"
#include "record/event.h"

namespace heard::care {

struct Decision {
  Conversation after;
  std::vector<NewEvent> events;
  std::vector<NewEffect> effects;
  std::vector<NewTimer> timers;
  std::vector<EffectId> cancelled;  // effects that must still be waiting

  // Notes the event and folds it into `after`.
  void happened(const Event& event, Instant at, By by, std::optional<MessageId> message = {},
                bool shown = true);
  // At `at` the timer looks at this conversation again.
  void falls_due(TimerId timer, const TimerBody& body, Instant at);
};

}  // namespace heard::care
