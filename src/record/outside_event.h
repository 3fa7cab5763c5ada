// What happens when somebody outside is asked for the sake of a conversation. Like every event: ids, enums,
// instants and numbers only.
#pragma once

#include <optional>
#include <string_view>

#include "base/instant.h"
#include "record/names.h"

namespace heard {

// Told where it was asked for: an answer, or none in time, makes it our turn.
struct OutsideChanged {
  static constexpr std::string_view kind = "outside_changed";
  static constexpr int version = 1;
  OutsideNews news = OutsideNews::asked;
  ConversationId other;  // in which they are asked
};
HEARD_RECORD(OutsideChanged, news, other);

// Told in the one in which they are asked: for which it is, and by when they owe us an answer.
struct AskedOutside {
  static constexpr std::string_view kind = "asked_outside";
  static constexpr int version = 1;
  ConversationId asked_for;
  std::optional<Instant> owed_by;
};
HEARD_RECORD(AskedOutside, asked_for, owed_by);

}  // namespace heard
