// Deleting a conversation: gone from every list, search and page at once, put back as it was while it is
// kept, then erased. Unlike what is not for us (care/set_aside.h) it says nothing about who wrote it, and its
// time begins with the deletion. Its customer is heard all the same: their next word brings it back.
#pragma once

#include "care/decision.h"

namespace heard::care {

constexpr Duration deleted_kept = days(30);

struct Deletion {
  TimerId timer;
  By by;
  Instant now;
};

Decision delete_conversation(const Conversation& conversation, const Deletion& deletion);
// As it was before `how`.
Decision restore(const Conversation& conversation, const ConversationDeleted& how, const Deletion& deletion);

// Its time is over and nobody has put it back: it is to be erased.
bool is_over(const Conversation& conversation);

}  // namespace heard::care
