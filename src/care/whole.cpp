#include "care/whole.h"

#include <algorithm>
#include <array>

#include "care/evolve.h"
#include "care/settle.h"
#include "care/write_first.h"

namespace heard::care {
namespace {

// Whose turn it is counts first.
constexpr std::array ranks{ConversationState::open, ConversationState::waiting, ConversationState::snoozed,
                           ConversationState::resolved};

bool comes_first(ConversationState a, ConversationState b) {
  return std::ranges::find(ranks, a) < std::ranges::find(ranks, b);
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

template <class... E>
bool is_one_of(const Event& event) {
  return (event.is<E>() || ...);
}

// Undoes what was said before, or only tells what is counted here.
bool says_nothing(const Happened& h) {
  return !h.counts || is_one_of<ReplyHeldBack, ReplyTakenBack, MergeChanged, SplitChanged>(h.event);
}

}  // namespace

StandsAs stands_as(const Conversation& c) {
  return {.state = c.state,
          .waiting_since = c.waiting_since,
          .snoozed_until = c.snoozed_until,
          .last_message = c.last_message,
          .last_customer_message = c.last_customer_message,
          .last_at = c.last_at,
          .last_by = c.preview_by,
          .message_count = c.message_count,
          .proper_look_since = c.proper_look_since,
          .urgent = c.urgent};
}

void add_state(StandsAs& sum, const Conversation& part) {
  if (sum.state == ConversationState::deleted) return;
  if (comes_first(part.state, sum.state)) {
    sum.state = part.state;
    sum.waiting_since = part.waiting_since;
    sum.snoozed_until = part.snoozed_until;
  } else if (part.state == sum.state) {
    sum.waiting_since = earlier(sum.waiting_since, part.waiting_since);
    sum.snoozed_until = earlier(sum.snoozed_until, part.snoozed_until);
  }
}

Whole whole(const Part& alone, const std::vector<Part>& parts) {
  Whole whole{.stands = stands_as(alone.conversation), .preview = alone.conversation.preview};
  StandsAs& sum = whole.stands;
  Instant wrote_at = alone.customer_wrote_at;
  for (const Part& part : parts) {
    const Conversation& c = part.conversation;
    add_state(sum, c);
    sum.message_count += c.message_count;
    sum.proper_look_since = earlier(sum.proper_look_since, c.proper_look_since);
    if (c.urgent) sum.urgent = true;
    if (part.customer_wrote_at > wrote_at) {
      wrote_at = part.customer_wrote_at;
      sum.last_customer_message = c.last_customer_message;
    }
    if (c.last_at <= sum.last_at) continue;
    sum.last_at = c.last_at;
    sum.last_message = c.last_message;
    sum.last_by = c.preview_by;
    whole.preview = c.preview;
  }
  return whole;
}

Conversation alone(const Conversation& row, std::span<const Happened> shown) {
  Conversation c = row;
  c.state = before_first;
  c.merged_into.reset();
  c.waiting_since.reset();
  c.snoozed_until.reset();
  c.last_customer_message.reset();
  c.message_count = 0;
  c.proper_look_since.reset();
  c.urgent = false;
  // to have been away and back changes nothing
  ConversationState before = c.state;
  std::optional<Instant> snoozed_before;
  for (const Happened& h : shown) {
    if (says_nothing(h)) continue;
    if (is_one_of<ConversationMerged, ConversationDeleted>(h.event)) {
      before = c.state;
      snoozed_before = c.snoozed_until;
    }
    evolve(c, h.event, h.at);
    if (is_one_of<ConversationParted, ConversationRestored>(h.event)) {
      c.state = before;
      c.snoozed_until = snoozed_before;
    }
  }
  c.version = row.version;
  return c;
}

bool was_calmed(std::span<const Happened> shown, ConversationId part) {
  bool in_it = false;
  bool calmed = false;
  const auto goes = [&](ConversationId other, bool in) {
    if (other != part) return;
    in_it = in;
    calmed = false;
  };
  for (const Happened& h : shown) {
    if (const auto* merge = h.event.as<MergeChanged>()) goes(merge->other, merge->together);
    if (const auto* split = h.event.as<SplitChanged>())
      goes(split->other, split->side == SplitSide::put_back);
    if (const auto* decided = h.event.as<UrgencyDecided>()) calmed = in_it && !decided->urgent;
  }
  return calmed;
}

void keep_time(Decision& decision, TimerId timer, Duration quiet) {
  const Conversation& c = decision.after;
  if (c.state == ConversationState::waiting) start_quiet_time(decision, timer, c.last_at + quiet);
  if (c.state == ConversationState::snoozed && c.snoozed_until)
    decision.falls_due(timer, ComeBack{c.id}, *c.snoozed_until);
}

}  // namespace heard::care
