// Following the committed log, for browsers.
#pragma once

#include "desk/desk.h"
#include "record/view.h"

namespace heard::desk {

// The events after `since`, at most `limit`, and the current rows of the conversations they speak of.
// `seq` is the last event's, or `since` when there are none. events_total beyond 10,000 means reset.
Task<LiveFrame> follow(Desk& desk, std::int64_t since, int limit);
Task<std::int64_t> log_head(Desk& desk);

}  // namespace heard::desk
