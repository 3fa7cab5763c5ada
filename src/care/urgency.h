// A person, or a program of theirs, says that a conversation is urgent, or not any more. Nobody guesses it.
#pragma once

#include <span>

#include "care/decision.h"

namespace heard::care {

// False where it is so already.
bool decide_urgency(Decision& decision, bool urgent, By by, Instant now);

// Whether an answer by `due_at` may take the place of those that are owed: each was promised by rule, its
// customer has been told no other time, and it would be later.
bool takes_their_place(std::span<const Promise> owed, Instant due_at);
// It ends without judgement. Nothing tells of it but the new time, which is what the customer hears.
void give_way(Decision& decision, Promise promise, Instant now);

}  // namespace heard::care
