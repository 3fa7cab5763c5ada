// The visitor's side of a chat: what they are told of the shop, what was said, where answers go when they
// leave. Which conversation it is, they show by their link (desk/their_page/links.h).
#pragma once

#include <set>
#include <string>

#include "desk/desk.h"
#include "record/chat.h"

namespace heard::desk {

// Who has the desk open just now (live/hub.h).
using AtDesk = std::set<PersonId>;

// not_found unless this inbox has a chat.
Task<ChatNow> chat_now(Desk& desk, InboxId inbox, AtDesk at_desk);
// As customer_page, and what is the case now. Where the chat was switched off meanwhile it can still be read.
Task<ChatLog> chat_log(Desk& desk, ConversationId id, AtDesk at_desk);
// Answers go there by mail as well (care/chat.h), and the desk is told at once. The same answer whether or
// not we know the address.
Task<void> leave_chat_address(Desk& desk, ConversationId id, LeaveChatAddress command);

// Somebody who has told no name is called so until they do.
std::string visitor_name(Tongue language);

}  // namespace heard::desk
