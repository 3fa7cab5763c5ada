// Opening a conversation inside a write closure: from the API and from what channels bring in.
#pragma once

#include "desk/customers.h"
#include "desk/desk.h"
#include "record/conversation.h"
#include "record/view.h"

namespace heard::desk {

// Everything that is drawn or leased before the closure, so that it may run twice.
struct Opening {
  ConversationId conversation;
  MessageId message;
  CustomerId fresh_customer;
  TimerId timer;
  std::string customer_nonce;
  std::string subject_nonce;
  std::string message_nonce;
  CustomerNamed customer;
  std::optional<InboxId> inbox;
  Channel channel = Channel::api;
  std::string subject;
  std::string text;
  Instant now;
};

// The one that is wanted, or the default one. invalid unknown_inbox.
Result<InboxId> inbox_for(store::Tx& tx, std::optional<InboxId> wanted);

// The one that is wanted, or nothing once it was taken away: what somebody writes lands somewhere all the
// same.
std::optional<InboxId> inbox_if_there(store::Tx& tx, std::optional<InboxId> wanted);

Result<ConversationMade> open_conversation(store::Tx& tx, const Opening& opening);

}  // namespace heard::desk
