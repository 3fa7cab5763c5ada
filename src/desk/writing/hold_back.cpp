#include "desk/writing/hold_back.h"

#include "care/hold_back.h"
#include "desk/promise/planned_promises.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/draft.h"
#include "store/sql/mail.h"
#include "store/sql/pages.h"
#include "store/upload_rows.h"

namespace heard::desk {
namespace {

Error reply_planned() {
  return conflict("reply_planned", "A reply is planned here. Please take it back or send it now first.");
}

void give_back(store::Tx& tx, const Message& reply, Instant now) {
  const PersonId author{reply.author};
  const auto since = tx.one<KeptDraft>(store::sql::draft_get, author, reply.conversation, WrittenKind::reply);
  // Words begun since are plain where the two are joined: formatting is lost, no word is.
  KeptDraft draft{.person = author,
                  .conversation = reply.conversation,
                  .text = Text<message_bytes_max>::cut(
                      care::joined_draft(reply.text.view(), since ? since->text.view() : "")),
                  .changed_at = now};
  if (!since) draft.html = reply.html;
  if (const auto mail = tx.one<KeptMail>(store::sql::mail_of, reply.id)) {
    draft.recipients = mail->recipients;
    draft.copies = mail->copies;
    draft.blind_copies = mail->blind_copies;
  }
  tx.put(store::sql::draft_put, draft);
  store::give_back_uploads(tx, reply, author, now);
}

struct Planned {
  Message reply;
  std::vector<Effect> deliveries;
};

std::vector<Planned> planned_in(store::Tx& tx, ConversationId id, Instant now) {
  std::vector<Planned> planned;
  for (const auto message : tx.list<MessageId>(store::sql::replies_waiting, id, now)) {
    auto reply = tx.one<Message>(store::sql::message_by_id, message);
    auto deliveries = tx.list<Effect>(store::sql::effects_of_message, id, message);
    if (reply && care::is_planned(*reply, deliveries, now))
      planned.push_back({.reply = std::move(*reply), .deliveries = std::move(deliveries)});
  }
  return planned;
}

}  // namespace

void hold_planned_back(store::Tx& tx, care::Decision& decision, Instant now) {
  for (const Planned& planned : planned_in(tx, decision.after.id, now)) {
    care::hold_back(decision, planned.reply, planned.deliveries, now);
    tx.run(store::sql::message_taken_back, planned.reply.id);
    tx.remove_document(planned.reply.id.value);
    unplan_promises(tx, planned.reply.id);
    give_back(tx, planned.reply, now);
  }
}

Result<void> check_nothing_planned(store::Tx& tx, ConversationId id, Instant now) {
  if (planned_in(tx, id, now).empty()) return {};
  return reply_planned();
}

Result<void> check_nothing_held(store::Tx& tx, ConversationId id, Instant now) {
  if (tx.list<MessageId>(store::sql::replies_waiting, id, now).empty()) return {};
  return reply_planned();
}

Result<void> check_begun(store::Tx& tx, const Conversation& conversation, Instant now) {
  if (conversation.last_customer_message) return {};
  return check_nothing_held(tx, conversation.id, now);
}

}  // namespace heard::desk
