#include "desk/writing/planned_replies.h"

#include <algorithm>

#include "care/hold_back.h"
#include "care/retime.h"
#include "desk/commit.h"
#include "desk/conversation/merge.h"
#include "desk/writing/written.h"
#include "store/sql/conversation.h"
#include "store/sql/draft.h"
#include "store/sql/mail.h"
#include "store/sql/pages.h"
#include "store/sql/planned.h"
#include "store/sql/promise.h"

namespace heard::desk {
namespace {

constexpr std::size_t first_words_bytes = 160;

PlannedRow row_in(const Conversation& conversation, std::string_view words) {
  PlannedRow row{.conversation_id = conversation.id,
                 .opens_id = conversation.asked_for,
                 .number = conversation.number,
                 .subject = conversation.subject.str(),
                 .customer_name = conversation.customer_name.str()};
  row.words = Text<first_words_bytes>::cut(one_line(words)).str();
  return row;
}

struct Due {
  MessageId message;
  Instant at;
};

std::vector<Due> due_replies(store::Tx& tx, PersonId whose, Instant now) {
  std::vector<Due> due;
  tx.each(store::sql::planned_replies, store::Tx::RowFn([&](store::RowReader& row) {
            due.push_back({.message = {row.integer(0)}, .at = {row.integer(1)}});
          }),
          now, care::planned_min.us, whose, planned_listed_max + 1);
  return due;
}

std::optional<PlannedRow> reply_row(store::Tx& tx, const Due& due) {
  const auto reply = tx.one<Message>(store::sql::message_by_id, due.message);
  const auto conversation =
      reply ? tx.one<Conversation>(store::sql::conversation_by_id, reply->conversation) : std::nullopt;
  if (!conversation) return std::nullopt;
  PlannedRow row = row_in(*conversation, reply->text.view());
  row.message_id = reply->id;
  row.author_id = {reply->author};
  row.at = due.at;
  if (const auto mail = tx.one<KeptMail>(store::sql::mail_of, reply->id)) row.to = mail->recipients.list();
  return row;
}

std::optional<PlannedRow> slept_on_row(store::Tx& tx, PersonId person, ConversationId id) {
  const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, id);
  const auto draft = tx.one<KeptDraft>(store::sql::draft_get, person, id, WrittenKind::reply);
  if (!conversation || !draft || !conversation->snoozed_until) return std::nullopt;
  PlannedRow row = row_in(*conversation, draft->text.view());
  row.kind = PlannedKind::slept_on;
  row.author_id = person;
  row.at = *conversation->snoozed_until;
  return row;
}

PlannedList planned_in_all(store::Tx& tx, PersonId person, bool everybodys, Instant now) {
  PlannedList list;
  for (const Due& due : due_replies(tx, everybodys ? PersonId{} : person, now))
    if (auto row = reply_row(tx, due)) list.items.push_back(std::move(*row));
  for (const auto id : tx.list<ConversationId>(store::sql::slept_on, person, planned_listed_max + 1))
    if (auto row = slept_on_row(tx, person, id)) list.items.push_back(std::move(*row));
  std::ranges::stable_sort(list.items, {}, &PlannedRow::at);
  list.more = std::ssize(list.items) > planned_listed_max;
  if (list.more) list.items.resize(static_cast<std::size_t>(planned_listed_max));
  return list;
}

struct Retiming {
  ConversationId id;
  MessageId message;
  Caller caller;
  Instant until;
  Instant now;
};

// What it promises was checked against the time at which it was to leave.
Result<void> check_promised(store::Tx& tx, const Retiming& retiming) {
  for (const PlannedPromise& planned :
       tx.list<PlannedPromise>(store::sql::planned_promises_of, retiming.message))
    if (planned.due_at && *planned.due_at <= retiming.until)
      return conflict("promised_before",
                      "This reply promises something for an earlier time than that. Please take it back and "
                      "change the promise first.");
  return {};
}

Result<MessagePosted> retime_in(store::Tx& tx, const Retiming& retiming) {
  HEARD_TRY(const Conversation conversation, load_conversation(tx, retiming.id));
  HEARD_CHECK(check_goes_on_here(conversation));
  const auto reply = tx.one<Message>(store::sql::message_by_id, retiming.message);
  if (!reply || reply->conversation != conversation.id) return not_found("That reply");
  const auto deliveries = tx.list<Effect>(store::sql::effects_of_message, conversation.id, reply->id);
  HEARD_TRY(const care::Decision decision,
            care::retime(conversation, {.reply = *reply,
                                        .deliveries = deliveries,
                                        .person = retiming.caller.person,
                                        .leads = retiming.caller.role != Role::agent,
                                        .until = retiming.until,
                                        .now = retiming.now}));
  HEARD_CHECK(check_promised(tx, retiming));
  MessagePosted posted{.id = reply->id, .kind = reply->kind, .at = reply->at, .held_until = retiming.until};
  for (const Effect& delivery : deliveries) {
    if (tx.run(store::sql::effect_retimed, delivery.id, retiming.until, retiming.now) != 1)
      throw store::Abort{conflict("too_late", "This reply is not waiting any more.")};
    posted.delivery.push_back(delivery_told(tx, delivery.kind, delivery.recipient, DeliveryState::held));
  }
  commit(tx, conversation, decision, retiming.now);
  return posted;
}

}  // namespace

Task<PlannedList> planned_replies(Desk& desk, Caller caller, bool everybodys) {
  if (everybodys && caller.role == Role::agent)
    co_return forbidden("What others have planned is for leads to look at together.");
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<PlannedList> {
    return planned_in_all(tx, caller.person, everybodys, now);
  });
}

Task<MessagePosted> retime_reply(Desk& desk, Caller caller, ConversationId id, MessageId message,
                                 RetimeReply command) {
  const Instant now = desk.clock.now();
  HEARD_CO_CHECK(hold_written(std::nullopt, command.send_at, now));
  const Retiming retiming{
      .id = id, .message = message, .caller = std::move(caller), .until = command.send_at, .now = now};
  co_return co_await desk.store.write(
      [&](store::Tx& tx) -> Result<MessagePosted> { return retime_in(tx, retiming); });
}

}  // namespace heard::desk
