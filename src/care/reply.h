// Replying: the customer is answered, after a moment in which it can be taken back.
#pragma once

#include "base/result.h"
#include "care/decision.h"

namespace heard::care {

// A way by which somebody gets it. Of one reply all fall due together.
struct ReplyGoes {
  EffectId effect;
  std::string to;
  bool by_mail = false;                   // else on the customer's own page
  std::optional<OwnChannelId> channel{};  // by one that the house brings itself
};

struct Reply {
  const Message& message;  // kind reply, with what it found in state_before and waiting_since_before
  PersonId person;
  std::vector<ReplyGoes> goes;  // at least one
  Duration hold;
  bool settle = false;
  bool stale = false;                              // the customer wrote after what the writer had seen
  EffectClass effect_class = EffectClass::answer;  // what goes by mail; on their page it pesters nobody
};

// conflict stale_view (with the newest customer message) when the writer has not seen everything.
Result<Decision> reply(const Conversation& conversation, const Reply& reply);

}  // namespace heard::care
