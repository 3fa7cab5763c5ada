// Asking somebody outside for the sake of a conversation, and sending its words on to them: one thing, a side
// thread that its customer never sees (docs/decisions/0021). Inside closures: what the two have to do with
// each other.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.h"
#include "record/command.h"
#include "record/conversation.h"
#include "record/view.h"

namespace heard::desk {

// 201 WrittenFirst, whose id is the side thread's. conflict outside for one that is such a thread itself.
Task<Answer> ask_outside(Desk& desk, Caller caller, ConversationId id, AskOutside command,
                         std::optional<Once> once);

// What was said, with its files, as the beginning of a letter; the team's notes are not among it.
Task<ForwardDraft> forward_words(Desk& desk, Caller caller, ConversationId id, ForwardWords command);

// Told where it was asked for, in the transaction of what happened; it is our turn there where that is news.
Result<void> tell_asking(store::Tx& tx, const Conversation& outside, OutsideNews news, By by, Instant now);

// The folded addresses that mail in this conversation must never go to: its own customer's, of the one that
// it was asked for.
std::vector<std::string> kept_from(store::Tx& tx, const Conversation& conversation);

// conflict outside for what stands in another conversation.
Result<void> check_stands_alone(const Conversation& conversation);

}  // namespace heard::desk
