// Who is next: one conversation at a time, without a list.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "record/view.h"

namespace heard::desk {

constexpr std::size_t skipped_max = 200;

// The longest waiting of those the caller has taken, else of those that nobody has; none of `skip`.
Task<NextView> next(Desk& desk, Caller caller, std::vector<ConversationId> skip);

}  // namespace heard::desk
