// The chat of an inbox: whether there is one, and on whose pages it may stand. Owners say so.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.h"
#include "record/chat.h"

namespace heard::desk {

// not_found when there is no such inbox.
Task<ChatDoorView> chat_door(Desk& desk, InboxId inbox);
// invalid "sites" for what is no origin of a page; impossible in the practice shop.
Task<ChatDoorView> put_chat_door(Desk& desk, Caller caller, InboxId inbox, PutChatDoor command);

// Where its panel may stand; not_found unless it is switched on.
Task<std::vector<std::string>> chat_sites(Desk& desk, InboxId inbox);
// The same inside a closure.
Result<ChatDoor> open_chat_door(store::Tx& tx, InboxId inbox);

// "https://shop.example" of any address of a page there; nothing for what is none. Only loopback may go
// without TLS.
std::optional<std::string> site_origin(std::string_view address);

}  // namespace heard::desk
