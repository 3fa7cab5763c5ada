// The head of a conversation as the API shows it, inside a closure.
#pragma once

#include "desk/desk.h"
#include "record/view.h"

namespace heard::desk {

// not_found when there is none.
Result<ConversationHead> head_of(store::Tx& tx, const Desk& desk, ConversationId id, Instant now);

}  // namespace heard::desk
