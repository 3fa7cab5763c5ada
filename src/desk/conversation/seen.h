// How far somebody has read: for which conversations they know, and since when. Kept for them, on every
// device, and shown to nobody else.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

// What was written longer ago than this counts as seen.
constexpr Duration seen_life = days(90);
constexpr std::int64_t seen_max = 1'000;  // told at once

// The newest of what the caller has seen. Asked for the first time, it begins: everything before is seen.
Task<SeenList> seen_by(Desk& desk, Caller caller);
// Inside a closure: what was written up to then counts as seen; all of it while they never asked.
Instant seen_since(store::Tx& tx, PersonId person, Instant now);
// Seen in the whole counts for what was merged into it. invalid unknown_message for what is not a customer's
// word of this conversation.
Task<void> mark_seen(Desk& desk, Caller caller, ConversationId id, MarkSeen command);

}  // namespace heard::desk
