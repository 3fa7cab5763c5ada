#include "desk/commit.h"
#include "desk/conversation/conversations.h"
#include "desk/once.h"
#include "desk/writing/written.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/effect.h"
#include "store/sql/pages.h"

namespace heard::desk {
namespace {

Result<MessagePosted> send_now_in(store::Tx& tx, const Conversation& conversation, MessageId id,
                                  const Caller& caller, Instant now) {
  const auto reply = tx.one<Message>(store::sql::message_by_id, id);
  if (!reply || reply->conversation != conversation.id || reply->kind != MessageKind::reply)
    return not_found("That reply");
  if (reply->author != caller.person.value && caller.role == Role::agent)
    return forbidden("Only the person who wrote a reply, or a lead, can send it earlier.");
  MessagePosted posted{.id = id, .kind = MessageKind::reply, .at = reply->at};
  for (const Effect& delivery : tx.list<Effect>(store::sql::effects_of_message, conversation.id, id)) {
    if (tx.run(store::sql::effect_hurry, delivery.id, now) != 1) continue;
    posted.delivery.push_back(delivery_told(tx, delivery.kind, delivery.recipient, DeliveryState::queued));
  }
  if (posted.delivery.empty()) return conflict("too_late", "This reply is not waiting any more.");
  return posted;
}

}  // namespace

Task<Answer> send_now(Desk& desk, Caller caller, ConversationId id, MessageId message,
                      std::optional<Once> once) {
  const Instant now = desk.clock.now();
  co_return co_await answer_once(desk, std::move(once), id, 200, [&](store::Tx& tx) -> Result<MessagePosted> {
    HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
    return send_now_in(tx, conversation, message, caller, now);
  });
}

}  // namespace heard::desk
