// What an empty house has from its first start, before any set-up.
#pragma once

#include "desk/desk.h"

namespace heard::desk {

// A default inbox. Called once at each start; does nothing when it is there.
Result<void> furnish(Desk& desk);

// Chores that nobody waits for: old idempotency answers, sessions that are over, files that waited too long
// to be sent and, once a day on one of the nodes, bytes that nothing refers to any more.
Task<void> sweep(Desk& desk);

}  // namespace heard::desk
