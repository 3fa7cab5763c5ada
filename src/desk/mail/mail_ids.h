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

// "help@shop.example" with the id behind a plus sign, for whoever answers in a program that names no ids.
// Nothing where that would be too long for an address, or the id is not of this house's kind.
std::optional<std::string> plus_address(std::string_view address, std::string_view mail_id);

// Nothing for an id that this house did not make. Letters may be of either case, <> may stand around it, and
// it may be the part behind a plus sign of an address.
std::optional<MailId> ours(const Desk& desk, std::string_view id);

}  // namespace heard::desk
