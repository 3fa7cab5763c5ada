// The Message-IDs of what we send by mail: signed, so that an answer that names one belongs to its
// conversation whoever sends it.
//   heard.CONVERSATION.MESSAGE.MAC@DOMAIN
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.h"

namespace heard::desk {

// Where the message was written; by now it may stand elsewhere.
struct MailId {
  ConversationId conversation;
  MessageId message;
};

// Without <>. `domain` is that of the address it is sent from; "localhost" when it is empty.
std::string mail_id_of(const Desk& desk, ConversationId conversation, MessageId message,
                       std::string_view domain);

// Nothing for an id that this house did not make. Letters may be of either case, <> may stand around it, and
// it may be the part behind a plus sign of an address.
std::optional<MailId> ours(const Desk& desk, std::string_view id);

}  // namespace heard::desk
