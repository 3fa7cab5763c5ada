// Giving to people what nobody has, where the house shares out by rule; and taking it from whoever is away.
#pragma once

#include "care/decision.h"
#include "desk/desk.h"

namespace heard::desk {

// When a customer has written: what belongs to somebody who is away belongs to nobody any more, and what
// belongs to nobody is given to somebody if the rule finds one.
void share_out(store::Tx& tx, care::Decision& decision, Instant now);

// When somebody takes people again: what nobody has, longest waiting first, as far as the rule goes.
void share_out_waiting(store::Tx& tx, Instant now);

}  // namespace heard::desk
