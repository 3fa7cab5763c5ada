// Assigning: somebody takes a conversation, is handed it, or puts it back. No reason is asked.
#pragma once

#include "base/result.h"
#include "care/decision.h"

namespace heard::care {

// `assignee` is active when given. No event when nothing changes.
void assign(Decision& decision, std::optional<PersonId> assignee, By by, Instant now,
            std::optional<AssignedBecause> because = {});

}  // namespace heard::care
