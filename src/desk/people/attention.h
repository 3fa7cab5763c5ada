// Whether somebody takes people just now: said by themselves, seen by everybody, kept as it is and not as it
// was.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

// invalid time_passed, too_far_ahead. With a time to be back it tells what is due before then, to be given
// back if they wish. Who takes people again is given what waits where the house shares out by rule.
Task<AttentionSaid> say_attention(Desk& desk, Caller caller, SayAttention command);

}  // namespace heard::desk
