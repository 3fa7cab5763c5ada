// Committing a decision: new state, events, effects and timers, inside one write closure.
#pragma once

#include "care/decision.h"
#include "desk/desk.h"
#include "record/customer.h"

namespace heard::desk {

// Aborts the transaction with a conflict when the conversation changed since `before` was read.
void commit(store::Tx& tx, const Conversation& before, const care::Decision& decision, Instant now);
// The same for a conversation that is new.
void commit_new(store::Tx& tx, const care::Decision& decision, Instant now);

// not_found when there is none.
Result<Conversation> load_conversation(store::Tx& tx, ConversationId id);

// Puts a message where search finds it.
void index_message(store::Tx& tx, const Message& message, std::string_view subject);
void index_customer(store::Tx& tx, const Customer& customer);

// A random nonce as text, for a content row.
std::string new_nonce(Random& random);

}  // namespace heard::desk
