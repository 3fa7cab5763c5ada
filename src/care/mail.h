// What comes by mail besides a customer's words: an answer that one of us wrote in another mail program, and
// the news that a message of ours did not arrive.
#pragma once

#include "care/decision.h"

namespace heard::care {

struct FoundElsewhere {
  Message message;                             // a reply
  EffectId effect;                             // its delivery, which is over
  std::optional<Instant> written_at{};         // as the mail says
  std::optional<Instant> customer_wrote_at{};  // when the customer last wrote
  TimerId timer;
  Duration quiet;
};
// It answers the customer, unless they have written since it was.
Decision found_elsewhere(const Conversation& conversation, const FoundElsewhere& found);

struct Bounced {
  Message message;  // ours
  BounceKind bounce = BounceKind::soft;
  Instant now;
};
// One that will never arrive makes it our turn: whoever was answered waits as if they had not been.
Decision bounced(const Conversation& conversation, const Bounced& bounced);

}  // namespace heard::care
