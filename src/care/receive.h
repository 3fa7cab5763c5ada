// Receiving a customer's message: it is our turn, whatever the conversation's state was.
#pragma once

#include "care/decision.h"

namespace heard::care {

// Onto a decision that is being made.
void receive_into(Decision& decision, const Message& message);
// The same for what a machine answered: it stands there, and nothing else changes.
// One that was there before us: it takes nothing up and starts no clock. One that is old arrives settled.
void receive_earlier_into(Decision& decision, const Message& message, bool settled);
void receive_automatic_into(Decision& decision, const Message& message);

}  // namespace heard::care
