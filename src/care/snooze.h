// Come back later: a conversation out of sight until a time, and back on top as news.
#pragma once

#include "base/result.h"
#include "care/decision.h"

namespace heard::care {

constexpr Duration snooze_max = days(366);

struct Snooze {
  Instant until;
  TimerId timer;
  By by;
  Instant now;
};

// Invalid when the time has passed or is over a year away. The customer still waits, if they did.
Result<void> snooze(Decision& decision, const Snooze& asked);

// The time has come: back to us, unless somebody was quicker.
Decision come_back(const Conversation& conversation, const Timer& timer, Instant now);

// Something is due, or did not go as it should: what was put off, left to them or settled is ours again, on
// top.
void comes_back_as_news(Decision& decision, Instant due_at, Instant now);

}  // namespace heard::care
