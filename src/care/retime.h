// Another time for a planned reply, its words as they are.
#pragma once

#include <vector>

#include "care/decision.h"

namespace heard::care {

struct Retime {
  const Message& reply;
  const std::vector<Effect>& deliveries;
  PersonId person;
  bool leads = false;  // may move what others wrote
  Instant until;
  Instant now;
};

// not_found where it is no reply; forbidden for whoever neither wrote it nor leads; conflict too_late once it
// is not waiting any more, be it that it left, was taken back, or that the customer wrote first.
Result<Decision> retime(const Conversation& conversation, const Retime& asked);

}  // namespace heard::care
