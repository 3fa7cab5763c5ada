// Merging two conversations of one person, and parting them again at any later time.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "record/command.h"
#include "record/conversation.h"
#include "record/view.h"

namespace heard::desk {

// 200 JSON of ConversationHead of `id`, into which the other one goes.
Task<std::string> merge_conversation(Desk& desk, Caller caller, ConversationId id, MergeConversation command);
// The other one stands for itself again; not_found when it does not go on in this one.
Task<std::string> part_conversation(Desk& desk, Caller caller, ConversationId id, MergeConversation command);

// Takes conversations apart inside a write closure, as `by` would one by one. Each wants two of `timers`.
Result<void> part_all(store::Tx& tx, const Desk& desk, const std::vector<ConversationsApart>& pairs,
                      const std::vector<TimerId>& timers, By by, Instant now);

// Whether `part` is `whole` or goes on in it.
bool is_part_of(store::Tx& tx, ConversationId part, ConversationId whole);
Result<void> check_not_deleted(const Conversation& conversation);
// conflict merged, with where it goes on, for whoever would act on one that was merged away; not_found for
// one that was deleted.
Result<void> check_goes_on_here(const Conversation& conversation);

}  // namespace heard::desk
