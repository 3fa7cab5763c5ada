// The lists people look at, as finished JSON: rows are written straight into the answer. Called inside a
// read closure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "record/view.h"
#include "store/tx.h"

namespace heard::store {

struct PageWanted {
  View view = View::open;
  PersonId person;
  std::string cursor;  // "" or a next_cursor
  int limit = 50;
};

// JSON of ConversationPage; invalid when the cursor is not one of ours.
Result<std::string> conversation_page(Tx& tx, const PageWanted& wanted);

// The current row of each, in the order given; those that are gone are left out.
std::vector<ConversationRow> conversation_rows(Tx& tx, const std::vector<ConversationId>& ids);

// `page_url` is the customer's own page, when the house has an address.
std::optional<ConversationHead> conversation_head(Tx& tx, ConversationId id);

struct TimelineBounds {
  ConversationId conversation;
  std::int64_t before = 0;
  std::int64_t after = 0;
  int limit = 50;
  Instant now;
};

// JSON of TimelinePage; not_found for an unknown conversation.
Result<std::string> timeline_page(Tx& tx, const TimelineBounds& bounds);

// What people are told of an effect's state.
DeliveryState delivery_state(EffectState state, Instant due_at, std::int64_t attempts, Instant now);

}  // namespace heard::store
