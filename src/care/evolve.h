// evolve: what an event makes of a conversation. The one fold: decisions use it to say what will be, and
// `heard verify` to prove that the rows are what the log says.
#pragma once

#include "record/conversation.h"
#include "record/event.h"

namespace heard::care {

void evolve(Conversation& conversation, const Event& event, Instant at);

}  // namespace heard::care
