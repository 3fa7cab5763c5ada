#include "desk/conversation/whole.h"

#include "care/preview.h"
#include "store/log.h"
#include "store/sql/conversation.h"

namespace heard::desk {
namespace {

Instant customer_wrote_at(store::Tx& tx, const Conversation& conversation) {
  if (!conversation.last_customer_message) return {};
  const auto message = tx.one<Message>(store::sql::message_by_id, *conversation.last_customer_message);
  return message ? message->at : Instant{};
}

care::Part part_of(store::Tx& tx, Conversation conversation) {
  if (const auto merged = how_merged(what_happened(tx, conversation.id))) {
    conversation.state = merged->state_before;
    conversation.snoozed_until = merged->snoozed_until_before;
  }
  return {.conversation = conversation, .customer_wrote_at = customer_wrote_at(tx, conversation)};
}

care::Part alone_after(store::Tx& tx, const Conversation& row, const std::vector<care::Happened>& shown) {
  Conversation c = care::alone(row, shown);
  if (const auto last = tx.one<Message>(store::sql::message_by_id, c.last_message))
    c.preview = care::preview_of(last->text.view());
  return {.conversation = c, .customer_wrote_at = customer_wrote_at(tx, c)};
}

}  // namespace

std::vector<care::Happened> what_happened(store::Tx& tx, ConversationId id) {
  std::vector<care::Happened> shown;
  tx.each(store::sql::shown_events, store::Tx::RowFn([&](store::RowReader& row) {
            const auto event = store::decoded(row);
            if (!event.ok()) throw store::Abort{event.error()};
            shown.push_back({.event = *event, .at = Instant{row.integer(3)}, .counts = row.integer(4) == 0});
          }),
          id);
  return shown;
}

std::optional<ConversationMerged> how_merged(const std::vector<care::Happened>& shown) {
  for (auto it = shown.rbegin(); it != shown.rend(); ++it)
    if (const auto* merged = it->event.as<ConversationMerged>()) return *merged;
  return std::nullopt;
}

care::Part alone(store::Tx& tx, const Conversation& row) {
  return alone_after(tx, row, what_happened(tx, row.id));
}

care::Whole whole(store::Tx& tx, const Conversation& row) {
  const std::vector<care::Happened> shown = what_happened(tx, row.id);
  std::vector<care::Part> parts;
  bool is_said_without_words = false;
  for (Conversation& part : tx.list<Conversation>(store::sql::parts_of, row.id)) {
    if (care::was_calmed(shown, part.id)) part.urgent = false;
    if (part.message_count > 0)
      parts.push_back(part_of(tx, std::move(part)));
    else
      is_said_without_words |= part.urgent;
  }
  care::Whole whole = care::whole(alone_after(tx, row, shown), parts);
  if (is_said_without_words) whole.stands.urgent = true;
  return whole;
}

}  // namespace heard::desk
