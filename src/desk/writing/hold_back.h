// Holding planned replies back when the customer writes first, inside the closure that takes their message
// in.
#pragma once

#include "care/decision.h"
#include "desk/desk.h"

namespace heard::desk {

// Before the message is received onto the same decision. The words are their authors' drafts again, and the
// files wait with them.
void hold_planned_back(store::Tx& tx, care::Decision& decision, Instant now);

// conflict reply_planned while a conversation that we began has nothing but words that may be taken back: it
// would go with them, and what it was merged with has to stay.
Result<void> check_begun(store::Tx& tx, const Conversation& conversation, Instant now);

// conflict reply_planned while any reply waits in it, be it for seconds.
Result<void> check_nothing_held(store::Tx& tx, ConversationId id, Instant now);

// conflict reply_planned, for what would leave a planned reply to go out unseen.
Result<void> check_nothing_planned(store::Tx& tx, ConversationId id, Instant now);

}  // namespace heard::desk
