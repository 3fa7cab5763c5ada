// A conversation that we began and of which nothing is left once its words were taken back: it was never
// there. It goes from the rows, and so does a customer whom nothing else speaks of.
#pragma once

#include "desk/desk.h"
#include "record/conversation.h"
#include "record/view.h"

namespace heard::desk {

// For whom and about what the words were, to be written again. Files that waited in it for `caller` wait on
// for a conversation that has not begun.
FirstWordsTo unbegin(store::Tx& tx, const Conversation& conversation, const Caller& caller, Instant now);

}  // namespace heard::desk
