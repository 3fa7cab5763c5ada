// What became of a reply's delivery. Once the customer has it, the quiet time begins.
#pragma once

#include "care/decision.h"

namespace heard::care {

struct Delivered {
  MessageId message;
  EffectId effect;
  DeliveryState state = DeliveryState::sent;
  TimerId timer;
  Duration quiet;
  Instant now;
};

Decision deliver(const Conversation& conversation, const Delivered& delivered);

}  // namespace heard::care
