// Taking a reply back while it is held: it was never sent, and the conversation is as it was.
#pragma once

#include "base/result.h"
#include "care/decision.h"

namespace heard::care {

struct TakeBack {
  const Message& reply;
  const std::vector<Effect>& deliveries;
  const Message* previous;  // the newest other message of the conversation that counts; null: there is none
  PersonId person;
  bool leads = false;           // a lead may take back what somebody else wrote
  bool nothing_leaves = false;  // by mail, so that what is due there waits
  Instant now;
};

// conflict too_late once it is on its way; forbidden for somebody else's words.
Result<Decision> take_back(const Conversation& conversation, const TakeBack& asked);

}  // namespace heard::care
