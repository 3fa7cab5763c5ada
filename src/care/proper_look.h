// "Please look into this properly": whatever its state was it is our turn, and it stays marked until it is
// settled.
#pragma once

#include "care/decision.h"

namespace heard::care {

// Whether asking would be news: nobody has asked yet, or we had our turn since.
bool may_ask_for_proper_look(const Conversation& conversation);

// Where it may be asked: asked twice is asked once.
void ask_for_proper_look(Decision& decision, By by, Instant now);

}  // namespace heard::care
