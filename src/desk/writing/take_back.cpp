#include "care/take_back.h"

#include "care/write_first.h"
#include "desk/commit.h"
#include "desk/conversation/conversations.h"
#include "desk/conversation/merge.h"
#include "desk/conversation/unbegin.h"
#include "desk/once.h"
#include "desk/promise/planned_promises.h"
#include "desk/writing/outside.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/mail.h"
#include "store/sql/pages.h"
#include "store/upload_rows.h"

namespace heard::desk {
namespace {

struct Asked {
  ConversationId conversation;
  MessageId message;
  Caller caller;
  Instant now;
};

// The newest other message that counts; where none does, what colleagues noted.
std::optional<Message> newest_but(store::Tx& tx, const Message& reply) {
  auto previous = tx.one<Message>(store::sql::message_before, reply.conversation, reply.id);
  return previous ? previous : tx.one<Message>(store::sql::note_newest, reply.conversation);
}

Result<Draft> take_back_in(store::Tx& tx, const Asked& asked) {
  HEARD_TRY(const Conversation conversation, load_conversation(tx, asked.conversation));
  HEARD_CHECK(check_goes_on_here(conversation));
  const auto reply = tx.one<Message>(store::sql::message_by_id, asked.message);
  if (!reply || reply->conversation != conversation.id) return not_found("That reply");
  const auto deliveries = tx.list<Effect>(store::sql::effects_of_message, conversation.id, reply->id);
  if (deliveries.empty()) return not_found("That reply");
  const auto previous = newest_but(tx, *reply);
  HEARD_TRY(const care::Decision decision,
            care::take_back(conversation, {.reply = *reply,
                                           .deliveries = deliveries,
                                           .previous = previous ? &*previous : nullptr,
                                           .person = asked.caller.person,
                                           .leads = asked.caller.role != Role::agent,
                                           .nothing_leaves = !store::is_sending_on(tx),
                                           .now = asked.now}));
  tx.run(store::sql::message_taken_back, reply->id);
  tx.remove_document(reply->id.value);
  store::give_back_uploads(tx, *reply, asked.caller.person, asked.now);
  commit(tx, conversation, decision, asked.now);
  Draft draft{.text = reply->text.str()};
  if (reply->html) draft.html = reply->html->str();
  draft.promises = unplan_promises(tx, reply->id);
  if (const auto mail = tx.one<KeptMail>(store::sql::mail_of, reply->id)) {
    draft.to = mail->recipients;
    draft.cc = mail->copies;
    draft.bcc = mail->blind_copies;
  }
  if (!care::is_empty(decision.after)) return draft;
  draft.first = unbegin(tx, decision.after, asked.caller, asked.now);
  HEARD_CHECK(tell_asking(tx, decision.after, OutsideNews::taken_back, by(asked.caller), asked.now));
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
