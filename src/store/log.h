// Reading the event log, in pages.
#pragma once

#include <cstdint>
#include <vector>

#include "record/event.h"
#include "store/tx.h"

namespace heard::store {

// The numbered events after `since`, oldest first. What live, webhooks and `since=` follow.
std::vector<LoggedEvent> events_since(Tx& tx, std::int64_t since, std::int64_t limit);
// Every committed event after this id, numbered or not (then seq is 0). What `heard verify` replays.
std::vector<LoggedEvent> events_by_id(Tx& tx, std::int64_t after_id, std::int64_t limit);

// What was changed about the house before this event, newest first: who works here, what was decided.
std::vector<LoggedEvent> events_of_house(Tx& tx, std::int64_t before_id, std::int64_t limit);

// The event itself, brought to its present shape by the upcasters.
Result<Event> decoded(const LoggedEvent& logged);
// Of a row that begins with kind, version and body.
Result<Event> decoded(RowReader& row);

}  // namespace heard::store
