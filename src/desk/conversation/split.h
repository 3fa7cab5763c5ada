// Messages about something else in a conversation of their own, and back again at any later time.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

// 200 JSON of ConversationHead of the new one, in which the messages go on. not_found for a message that is
// not of this conversation itself.
Task<std::string> split_conversation(Desk& desk, Caller caller, ConversationId id, SplitConversation command);
// 200 JSON of ConversationHead of `id`, which has its messages back; what was said in the other one since
// then goes on here with them. not_found when the other one did not begin with messages of this one.
Task<std::string> put_back_split(Desk& desk, Caller caller, ConversationId id, MergeConversation command);

}  // namespace heard::desk
