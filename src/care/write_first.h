// Writing first: a conversation that we begin. It is its writer's, and waits for the customer from the start;
// its one message is a reply like any other, held first and taken back as long as it is.
#pragma once

#include "care/reply.h"
#include "care/start.h"

namespace heard::care {

// What a first message of ours found before it: nobody waited. Should it be taken back where colleagues have
// left a note, the conversation is settled.
constexpr ConversationState before_first = ConversationState::resolved;

// `reply.message` is the first; its state_before is before_first. It cannot be stale.
Decision write_first(const Start& start, const Customer& customer, const Reply& first);

// Whether nothing was ever said in it that still stands: then there is no conversation, and it goes.
bool is_empty(const Conversation& conversation);

// Whether a customer is known by nothing but a conversation that went, and so goes with it. `others`: whether
// they have other conversations, or somebody goes on as them.
bool goes_with(const Customer& customer, const Conversation& conversation, bool others);

}  // namespace heard::care
