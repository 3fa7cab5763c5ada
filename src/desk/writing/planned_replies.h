// What leaves later: all of it in one list, and another time for it.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/planned.h"
#include "record/view.h"

namespace heard::desk {

constexpr std::int64_t planned_listed_max = 200;

// Replies that wait for their time, and what the caller slept on; the soonest first. Everybody's is for leads
// (forbidden), without what others have slept on: drafts belong to who writes them.
Task<PlannedList> planned_replies(Desk& desk, Caller caller, bool everybodys);

// As care::retime refuses; invalid as a time that a reply is planned for; conflict promised_before where it
// promises something for an earlier time.
Task<MessagePosted> retime_reply(Desk& desk, Caller caller, ConversationId id, MessageId message,
                                 RetimeReply command);

}  // namespace heard::desk
