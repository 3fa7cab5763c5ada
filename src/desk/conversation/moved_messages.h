// The rows that go with a message from one conversation to another, and what is to be put right behind it.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "record/conversation.h"

namespace heard::desk {

// With their files, mails, deliveries, raw bytes and questions to colleagues. What showed them in `from` is
// shown in `to`, if they were shown there before.
void move_messages(store::Tx& tx, ConversationId from, ConversationId to,
                   const std::vector<MessageId>& messages);

// Search finds `messages` under this conversation and its subject by its first message; a reply that still
// waits will leave behind, if it is taken back, what it would have found without what has gone.
void after_moving(store::Tx& tx, const Conversation& conversation, std::vector<MessageId> messages,
                  Instant now);

// Whoever has read the one has read what goes on in the other.
void keep_seen(store::Tx& tx, ConversationId from, ConversationId to);

}  // namespace heard::desk
