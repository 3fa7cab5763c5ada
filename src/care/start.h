// Starting a conversation: the customer's first message makes it, or ours (care/write_first.h).
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
  std::optional<CameAs> came_as{};
};

// What every beginning has, whoever speaks first.
void begin(Decision& decision, const Start& start, const Customer& customer, By by, Instant at);

// `message` is the customer's first; its conversation and kind are set already.
// By mail from before us: nobody waits for an answer.
struct Earlier {
  bool settled = false;  // it is old
};
Decision start(const Start& start, const Customer& customer, const Message& message,
               std::optional<Earlier> earlier = {});

}  // namespace heard::care
