// How far a person has read the customers' words in a conversation. Theirs alone. Row as stored; no event
// speaks of it.
#pragma once

#include <optional>

#include "base/instant.h"
#include "record/names.h"

namespace heard {

struct Seen {
  PersonId person;
  ConversationId conversation;
  std::optional<MessageId> message;  // the newest they have had before them; nothing: marked unread
  Instant at;                        // when the customer wrote it, or when it was marked
};
HEARD_RECORD(Seen, person, conversation, message, at);

}  // namespace heard
