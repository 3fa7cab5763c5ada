// What a customer has said on their page without words, read from the log: there are no rows of it.
#pragma once

#include <unordered_map>

#include "desk/desk.h"

namespace heard::desk {

struct PageSaid {
  std::unordered_map<MessageId, bool> clear;  // by answer of ours; the last word counts
  bool settled_by_them = false;               // when it was settled last
};

// Of a conversation and of those that go on in it.
PageSaid page_said(store::Tx& tx, ConversationId id);

}  // namespace heard::desk
