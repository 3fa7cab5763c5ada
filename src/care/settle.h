// Settling a conversation and taking it up again; settling it quietly when its customer needs no more.
#pragma once

#include "care/decision.h"

namespace heard::care {

void settle(Decision& decision, By by, Instant now);
void take_up_again(Decision& decision, By by, Instant now);

// The quiet time is over: settles a conversation that still waits for its customer, else does nothing.
// When somebody wrote in between, looks again a quiet time after that.
Decision settle_quietly(const Conversation& conversation, const Timer& timer, Duration quiet, Instant now);

}  // namespace heard::care
