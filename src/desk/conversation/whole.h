// What a conversation is for itself and with those that go on in it, read from its events.
#pragma once

#include <vector>

#include "care/whole.h"
#include "desk/desk.h"

namespace heard::desk {

// What is shown of a conversation, oldest first. Aborts on an event that cannot be read: what it did is not
// known.
std::vector<care::Happened> what_happened(store::Tx& tx, ConversationId id);
// How it was merged: the newest event that says so.
std::optional<ConversationMerged> how_merged(const std::vector<care::Happened>& shown);

care::Part alone(store::Tx& tx, const Conversation& row);
// With the parts as the rows say. What was put back and never had words of its own counts for nothing, but
// for what somebody has said of it: that it is urgent.
care::Whole whole(store::Tx& tx, const Conversation& row);

}  // namespace heard::desk
