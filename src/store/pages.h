// The lists people look at, as finished JSON: rows are written straight into the answer. Called inside a
// read closure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "record/view.h"
#include "store/tx.h"

namespace heard::store {

// While fewer wait, `usual` puts the newest on top.
constexpr std::int64_t many_waiting = 20;
// Who began to wait within this time is just in.
constexpr Duration just_in = minutes(15);

struct PageWanted {
  View view = View::open;
  PersonId person;
  std::string cursor;  // "" or a next_cursor, which keeps its order
  int limit = 50;
  std::string tag;                   // folded; when given, `view` is all
  std::optional<ListFilter> filter;  // takes the place of view and tag
  ListOrder order = ListOrder::newest;
  Instant now;
  std::optional<InboxId> inbox;  // of what is wanted, those in this one
  Instant seen_since;            // what was written up to then counts as seen
};

// JSON of ConversationPage; invalid when the cursor is not one of ours.
Result<std::string> conversation_page(Tx& tx, const PageWanted& wanted);

// The current row of each, in the order given; those that are gone or deleted are left out.
std::vector<ConversationRow> conversation_rows(Tx& tx, const std::vector<ConversationId>& ids);

// Without `page_url`, which is the desk's to say. A reply held for `planned_min` or longer is a planned one.
std::optional<ConversationHead> conversation_head(Tx& tx, ConversationId id, Duration planned_min);

// A conversation that goes on in another one.
struct ConversationPart {
  ConversationId id;
  std::int64_t number = 0;
};
std::vector<ConversationPart> conversation_parts(Tx& tx, ConversationId id);

// The state of a conversation, or of the one that it goes on in; nothing when there is none.
std::optional<ConversationState> standing(Tx& tx, ConversationId id);

struct TimelineBounds {
  ConversationId conversation;
  std::int64_t before = 0;
  std::int64_t after = 0;
  int limit = 50;
  Instant now;
  bool deleted_too = false;
  std::function<std::string(std::string_view)>
      say{};  // why something did not leave, as whoever reads it is told
};

// JSON of TimelinePage; not_found for an unknown conversation, and for one that was deleted unless asked for.
Result<std::string> timeline_page(Tx& tx, const TimelineBounds& bounds);

// What people are told of an effect's state.
DeliveryState delivery_state(EffectState state, Instant due_at, std::int64_t attempts, Instant now);

}  // namespace heard::store
