#include "desk/head.h"

#include "care/hold_back.h"
#include "desk/links.h"
#include "desk/mail_people.h"
#include "store/pages.h"
#include "store/sql/conversation.h"
#include "understand/goal.h"

namespace heard::desk {

Result<ConversationHead> head_of(store::Tx& tx, const Desk& desk, ConversationId id, Instant now) {
  auto head = store::conversation_head(tx, id, care::planned_min);
  if (!head) return not_found("This conversation");
  if (const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, id))
    head->answer_people = answer_people(tx, *conversation);
  head->page_url = page_url(desk, id, now);
  if (head->goal_suggested) head->goal_suggested = understand::goal_from(*head->goal_suggested);
  if (head->goal_suggested && head->goal_suggested->empty()) head->goal_suggested.reset();
  return std::move(*head);
}

}  // namespace heard::desk
