// Replying: the customer is answered, after a moment in which it can be taken back.
#pragma once

#include "base/result.h"
#include "care/decision.h"

namespace heard::care {

struct Reply {
  const Message& message;  // kind reply, with what it found in state_before and waiting_since_before
  PersonId person;
  EffectId effect;
  std::string recipient;
  Duration hold;
  bool settle = false;
  bool stale = false;  // the customer wrote after what the writer had seen
};

// conflict stale_view (with the newest customer message) when the writer has not seen everything.
Result<Decision> reply(const Conversation& conversation, const Reply& reply);

}  // namespace heard::care
