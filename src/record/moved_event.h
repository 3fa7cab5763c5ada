// What happened when conversations went on as one, or words of one went on in another, and back again. Like
// every event: ids, enums, instants and numbers only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "record/names.h"

namespace heard {

// It goes on in another one of the same person.
struct ConversationMerged {
  static constexpr std::string_view kind = "conversation_merged";
  static constexpr int version = 1;
  ConversationId into;
  ConversationState state_before = ConversationState::open;
  std::optional<Instant> snoozed_until_before;
};
HEARD_RECORD(ConversationMerged, into, state_before, snoozed_until_before);

// It stands for itself again, as it was.
struct ConversationParted {
  static constexpr std::string_view kind = "conversation_parted";
  static constexpr int version = 1;
  ConversationId from;
  ConversationState state = ConversationState::open;
  std::optional<Instant> snoozed_until;
};
HEARD_RECORD(ConversationParted, from, state, snoozed_until);

// What another one was merged into, or taken out of: both together from then on, or this one alone again.
struct MergeChanged {
  static constexpr std::string_view kind = "merge_changed";
  static constexpr int version = 1;
  ConversationId other;
  std::int64_t other_number = 0;
  bool together = true;
  ConversationState state = ConversationState::open;
  std::optional<Instant> waiting_since;
  std::optional<Instant> snoozed_until;
  MessageId last_message;
  std::optional<MessageId> last_customer_message;
  Instant last_at;
  ByKind last_by = ByKind::customer;
  std::int64_t message_count = 0;
  std::optional<Instant> proper_look_since{};
  std::optional<bool> urgent{};
};
HEARD_RECORD(MergeChanged, other, other_number, together, state, waiting_since, snoozed_until, last_message,
             last_customer_message, last_at, last_by, message_count, proper_look_since, urgent);

// What follows for a conversation from everything that was said in it, where that was counted anew.
struct StandsAs {
  ConversationState state = ConversationState::open;
  std::optional<Instant> waiting_since;
  std::optional<Instant> snoozed_until;
  MessageId last_message;
  std::optional<MessageId> last_customer_message;
  Instant last_at;
  ByKind last_by = ByKind::customer;
  std::int64_t message_count = 0;
  std::optional<Instant> proper_look_since{};
  std::optional<bool> urgent{};
};
HEARD_RECORD(StandsAs, state, waiting_since, snoozed_until, last_message, last_customer_message, last_at,
             last_by, message_count, proper_look_since, urgent);

// Messages about something else went on in a conversation of their own, or came back from there. Each of the
// two has one.
struct SplitChanged {
  static constexpr std::string_view kind = "split_changed";
  static constexpr int version = 1;
  SplitSide side = SplitSide::split_off;
  ConversationId other;
  std::int64_t other_number = 0;
  std::vector<MessageId> messages;
  StandsAs stands;
};
HEARD_RECORD(SplitChanged, side, other, other_number, messages, stands);

}  // namespace heard
