// An alert: one of us is told by mail that a customer waits unseen. A row as stored; no event speaks of it,
// and it says nothing of what was written.
#pragma once

#include <optional>

#include "base/describe.h"
#include "base/instant.h"
#include "record/names.h"

namespace heard {

struct Alert {
  AlertId id;
  PersonId person;
  ConversationId conversation;
  MessageId message;  // the newest of the customer that it tells
  Instant at;
  std::optional<LetterId> letter;  // that tells it; nothing: it waits to be told with others
  std::optional<Instant> sent_at;
};
HEARD_RECORD(Alert, id, person, conversation, message, at, letter, sent_at);

}  // namespace heard
