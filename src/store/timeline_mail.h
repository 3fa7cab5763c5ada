// What messages on a timeline have that came or left by mail, and who wrote them.
#pragma once

#include <vector>

#include "record/view.h"
#include "store/tx.h"

namespace heard::store {

// Fills in `mail`, and `by_name` where somebody else wrote than the conversation's customer. `items` are all
// of this conversation itself.
void add_mail(Tx& tx, ConversationId conversation, std::vector<TimelineItem>& items);

// Marks the messages of the page that came back, as far as this conversation and those merged into it tell.
void mark_bounced(Tx& tx, ConversationId whole, std::vector<TimelineItem>& items);

}  // namespace heard::store
