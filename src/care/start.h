// Starting a conversation: the customer's first message makes it.
#pragma once

#include "care/decision.h"
#include "record/customer.h"

namespace heard::care {

struct Start {
  ConversationId conversation;
  std::int64_t number = 0;
  InboxId inbox;
  Channel channel = Channel::web_form;
  Text<subject_bytes_max> subject;
  std::string subject_nonce;
};

// `message` is the customer's first; its conversation and kind are set already.
Decision start(const Start& start, const Customer& customer, const Message& message);

}  // namespace heard::care
