// Putting files that waited on the message they were meant for, inside its write closure.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "record/conversation.h"

namespace heard::desk {

// invalid unknown_attachment for what is not an upload of the message's author, for a message of its kind in
// the conversation where they `waited`: whether it is somebody else's is not told. The same for a picture
// among the words that is none of them.
Result<void> attach(store::Tx& tx, const Message& message, const std::vector<AttachmentId>& files,
                    ConversationId waited);

// What is said when a message would have more than it may.
Error too_many_files(std::string field = {});
Error files_too_large();

}  // namespace heard::desk
