// Not for us: spam, a pitch, a newsletter, a wrong number. Nothing is owed and nothing is sent; after a while
// it goes for good (house rule 3).
#pragma once

#include "care/decision.h"

namespace heard::care {

constexpr Duration set_aside_kept = days(30);

struct SetAside {
  TimerId timer;
  By by;
  Instant now;
};

void set_aside(Decision& decision, const SetAside& asked);

// Nobody took it up and nothing came for so long: it is to be erased.
bool is_to_go(const Conversation& conversation, Instant now);
// Its time has not come: looks again when it has, unless somebody took it up.
Decision keep_set_aside(const Conversation& conversation, const Timer& timer);

}  // namespace heard::care
