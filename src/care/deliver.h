// What became of a reply's delivery. Once the customer has it, the quiet time begins; when they have it not,
// or nobody knows, it is our turn again.
#pragma once

#include "care/decision.h"

namespace heard::care {

struct Delivered {
  MessageId message;
  EffectId effect;
  DeliveryState state = DeliveryState::sent;
  bool is_answer = true;  // nobody waits for the rest
  TimerId timer;
  Duration quiet;
  Instant now;
};

Decision deliver(const Conversation& conversation, const Delivered& delivered);

}  // namespace heard::care
