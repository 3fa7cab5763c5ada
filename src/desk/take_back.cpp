#include "care/take_back.h"

#include "desk/commit.h"
#include "desk/conversations.h"
#include "desk/once.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"

namespace heard::desk {
namespace {

struct Asked {
  ConversationId conversation;
  MessageId message;
  Caller caller;
  Instant now;
};

Result<Draft> take_back_in(store::Tx& tx, const Asked& asked) {
  HEARD_TRY(const Conversation conversation, load_conversation(tx, asked.conversation));
  const auto reply = tx.one<Message>(store::sql::message_by_id, asked.message);
  if (!reply || reply->conversation != conversation.id) return not_found("That reply");
  const auto effect_id = tx.one<EffectId>(store::sql::effect_of_message, conversation.id, reply->id);
  const auto effect = effect_id ? store::find_effect(tx, *effect_id) : std::nullopt;
  const auto previous = tx.one<Message>(store::sql::message_before, conversation.id, reply->id);
  if (!effect || !previous) return not_found("That reply");
  HEARD_TRY(const care::Decision decision,
            care::take_back(conversation, {.reply = *reply,
                                           .effect = *effect,
                                           .previous = *previous,
                                           .person = asked.caller.person,
                                           .leads = asked.caller.role != Role::agent,
                                           .now = asked.now}));
  tx.run(store::sql::message_taken_back, reply->id);
  commit(tx, conversation, decision, asked.now);
  Draft draft{.text = reply->text.str()};
  if (reply->html) draft.html = reply->html->str();
  return draft;
}

}  // namespace

Task<Answer> take_back(Desk& desk, Caller caller, ConversationId id, MessageId message,
                       std::optional<Once> once) {
  const Asked asked{
      .conversation = id, .message = message, .caller = std::move(caller), .now = desk.clock.now()};
  co_return co_await answer_once(desk, std::move(once), id, 200,
                                 [&](store::Tx& tx) -> Result<Draft> { return take_back_in(tx, asked); });
}

}  // namespace heard::desk
