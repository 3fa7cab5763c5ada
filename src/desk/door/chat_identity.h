// Who a shop's own site says the visitor of a chat is. It opens what their site vouched for and nothing else:
// an address alone, or one that is signed wrongly, for another inbox or too long ago, is a stranger's claim.
#pragma once

#include <optional>
#include <string>

#include "desk/desk.h"
#include "record/chat.h"
#include "understand/shop_identity.h"

namespace heard::desk {

// Takes the place of the one before, which signs nothing from then on. not_found when there is no such inbox;
// impossible in the practice shop.
Task<ChatSecretMade> make_chat_secret(Desk& desk, Caller caller, InboxId inbox);

// Nothing unless this inbox's secret signed it lately.
Task<std::optional<understand::ShopIdentity>> vouched_for(Desk& desk, InboxId inbox, std::string identity);
// not_found unless this inbox has a chat.
Task<ChatKnown> known_chat(Desk& desk, InboxId inbox, std::string identity);

// What the secret of an inbox is sealed about.
std::string about_chat(InboxId inbox);

}  // namespace heard::desk
