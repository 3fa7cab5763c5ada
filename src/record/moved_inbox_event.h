// A conversation goes on in another inbox.
#pragma once

#include <string_view>

#include "base/describe.h"
#include "record/names.h"

namespace heard {

// What is written from then on leaves by this one; what was written before stays as it was.
struct ConversationInboxChanged {
  static constexpr std::string_view kind = "conversation_inbox_changed";
  static constexpr int version = 1;
  InboxId inbox;
};
HEARD_RECORD(ConversationInboxChanged, inbox);

}  // namespace heard
