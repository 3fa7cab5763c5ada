// What was changed about the house and by whom, read from the log: people, decisions, ready answers, erasing.
#pragma once

#include "desk/desk.h"
#include "record/house_change.h"

namespace heard::desk {

// Newest first, those before the event `before`; 0: from the newest.
Task<HouseChangeList> house_changes(Desk& desk, std::int64_t before, int limit);

}  // namespace heard::desk
