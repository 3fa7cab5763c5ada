// Customers' signed links: one conversation each, good for link_life from its last use.
//   /my/ base64url( key id (1) | conversation (8, big endian) | made at, seconds (8) | mac (16) )
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.h"
#include "record/conversation.h"

namespace heard::desk {

struct Link {
  ConversationId conversation;
  Instant made_at;
};

std::string link_path(const KeyRing& keys, const Link& link);
// Nothing for anything that was not made with one of these keys.
std::optional<Link> read_link(const KeyRing& keys, std::string_view signed_part);

// The whole address of the customer's page; nothing while the house has no public address. In a practice
// shop, whose customers sit where it is looked at, the path is enough.
std::optional<std::string> page_url(const Desk& desk, const Conversation& conversation, Instant now);

}  // namespace heard::desk
