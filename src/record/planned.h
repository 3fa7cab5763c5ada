// What leaves later, or was slept on, as it is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "record/names.h"

namespace heard {

// A reply that goes out at its time, or words that were kept with their conversation until it comes back.
enum class PlannedKind { reply, slept_on };
HEARD_ENUM(PlannedKind, reply, slept_on)

struct PlannedRow {
  PlannedKind kind = PlannedKind::reply;
  ConversationId conversation_id;          // that it is written in
  std::optional<ConversationId> opens_id;  // where it is read, if elsewhere
  std::int64_t number = 0;
  std::string subject;
  std::string customer_name;
  std::optional<MessageId> message_id;  // of a reply
  PersonId author_id;
  std::vector<std::string> to;  // addresses, by mail
  Instant at;                   // when it goes out, or is here again
  std::string words;            // how it begins
};
HEARD_RECORD(PlannedRow, kind, conversation_id, opens_id, number, subject, customer_name, message_id,
             author_id, to, at, words);

struct PlannedList {
  std::vector<PlannedRow> items;  // the soonest first
  bool more = false;              // than are listed
};
HEARD_RECORD(PlannedList, items, more);

}  // namespace heard
