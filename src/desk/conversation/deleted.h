// Deleting a conversation, putting it back, and who may still look at it.
#pragma once

#include "desk/desk.h"
#include "record/conversation.h"
#include "record/view.h"

namespace heard::desk {

// With what goes on in it. conflict reply_planned while a reply of ours waits in it; not_found when it is
// deleted already.
Task<void> delete_conversation(Desk& desk, Caller caller, ConversationId id);
// 200 JSON of ConversationHead, as it was. not_found for one that is not deleted, or erased by now.
Task<std::string> restore_conversation(Desk& desk, Caller caller, ConversationId id);

// Leads look at what was deleted; for everybody else it is not there.
bool sees_deleted(const Caller& caller);
// Whether it was deleted, or goes on in one that was. Unknown ones are not.
bool is_deleted(store::Tx& tx, ConversationId id);

}  // namespace heard::desk
