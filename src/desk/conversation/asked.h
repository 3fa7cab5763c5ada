// Asking a colleague in a note, and what is open of that for each of them.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "record/conversation.h"
#include "record/view.h"

namespace heard::desk {

constexpr std::size_t asked_max = 20;  // by one note

// unknown_person for one who does not work here (any more); invalid for a reply, which is the customer's.
Result<void> check_asked(store::Tx& tx, const Message& message, const std::vector<PersonId>& asked);
// Those of the events that ask somebody.
void keep_asked(store::Tx& tx, std::span<const NewEvent> events);
// Where the caller is asked, newest first.
std::vector<AskedRow> asked_in(store::Tx& tx, PersonId caller);
// They have looked.
Task<void> looked_at_asked(Desk& desk, Caller caller, ConversationId id);

}  // namespace heard::desk
