#include "care/chat.h"
#include "care/note.h"
#include "desk/commit.h"
#include "desk/conversation/asked.h"
#include "desk/conversation/conversations.h"
#include "desk/conversation/merge.h"
#include "desk/house/rules.h"
#include "desk/mail/answer_by_mail.h"
#include "desk/mail/mail_people.h"
#include "desk/once.h"
#include "desk/promise/planned_promises.h"
#include "desk/writing/attach.h"
#include "desk/writing/decide_reply.h"
#include "desk/writing/drafts.h"
#include "desk/writing/written.h"
#include "store/sql/conversation.h"
#include "store/sql/draft.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

// Everything that is drawn or leased before the closure, so that it may run twice.
struct Writing {
  Message message;
  std::vector<EffectId> effects;
  std::optional<Duration> hold;
  Caller caller;
  std::optional<MessageId> seen_through;
  bool settle = false;
  std::vector<AttachmentId> files;
  std::vector<PersonId> asked;
  AddressedTo addressed;
  std::vector<PromiseInReply> promises;
  PromiseIds promise_ids{};
};

// Whether the customer wrote after the last thing the writer had on screen.
Result<bool> is_stale(store::Tx& tx, const Conversation& conversation, std::optional<MessageId> seen) {
  if (!seen || !conversation.last_customer_message || *seen == *conversation.last_customer_message)
    return false;
  const auto message = tx.one<Message>(store::sql::message_by_id, *seen);
  if (!message || !is_part_of(tx, message->conversation, conversation.id))
    return invalid("unknown_message", "seen_through is not a message of this conversation.", "seen_through");
  return tx.one<std::int64_t>(store::sql::customer_wrote_after, conversation.id, *seen, message->conversation)
             .value_or(0) > 0;
}

Result<ReplyDecided> decide(store::Tx& tx, const Conversation& conversation, const Writing& writing,
                            Duration hold, const Message& message) {
  if (message.kind == MessageKind::note)
    return ReplyDecided{care::note(conversation, message, writing.asked), std::nullopt};
  HEARD_TRY(const bool stale, is_stale(tx, conversation, writing.seen_through));
  return decide_reply(tx, conversation,
                      {.message = message,
                       .person = writing.caller.person,
                       .addressed = writing.addressed,
                       .effects = writing.effects,
                       .hold = writing.hold.value_or(hold),
                       // what stands in another one settles there
                       .settle = writing.settle && !conversation.asked_for,
                       .stale = stale});
}

Result<MessagePosted> post(store::Tx& tx, const Desk& desk, ConversationId id, const Writing& writing) {
  HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
  const Duration hold = usual_hold(tx, desk, conversation);
  HEARD_CHECK(check_goes_on_here(conversation));
  Message message = writing.message;
  if (message.kind == MessageKind::reply) {
    message.state_before = conversation.state;
    message.waiting_since_before = conversation.waiting_since;
  }
  HEARD_CHECK(check_asked(tx, message, writing.asked));
  if (writing.settle && message.kind == MessageKind::reply)
    HEARD_CHECK(check_may_settle(tx, conversation.id, writing.promises));
  HEARD_CHECK(plan_promises(tx, conversation,
                            {.caller = writing.caller,
                             .message = message,
                             .promises = writing.promises,
                             .ids = writing.promise_ids,
                             .leaves_at = message.at + writing.hold.value_or(hold)}));
  HEARD_TRY(const ReplyDecided decided, decide(tx, conversation, writing, hold, message));
  const care::Decision& decision = decided.decision;
  tx.put(store::sql::message_add, message);
  if (decided.by_mail) keep_mail(tx, desk, conversation, message, *decided.by_mail, false);
  HEARD_CHECK(attach(tx, message, writing.files, message.conversation));
  commit(tx, conversation, decision, message.at);
  keep_asked(tx, decision.events);
  index_message(tx, message, {});
  tx.post(store::sql::draft_sent, writing.caller.person, id, written_kind(message), message.text);
  Told told = told_of(tx, decision, message.at);
  return MessagePosted{.id = message.id,
                       .kind = message.kind,
                       .at = message.at,
                       .delivery = std::move(told.delivery),
                       .held_until = told.held_until};
}

// Ids are drawn before the closure, and who gets an answer is known inside it.
Task<std::size_t> deliveries_needed(Desk& desk, ConversationId id, const Writing& writing) {
  if (writing.message.kind == MessageKind::note) co_return std::size_t{0};
  const Instant soon = desk.clock.now() + care::chat_becomes_mail_after;
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::size_t> {
    const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, id);
    return deliveries_max(writing.addressed,
                          conversation ? answer_people(tx, *conversation, soon) : std::nullopt);
  });
}

}  // namespace

Task<Answer> write_message(Desk& desk, Caller caller, ConversationId id, WriteMessage command,
                           std::optional<Once> once) {
  Writing writing{.caller = std::move(caller),
                  .seen_through = command.seen_through,
                  .settle = command.settle.value_or(false),
                  .files = std::move(command.attachments),
                  .asked = std::move(command.ask),
                  .addressed = {std::move(command.to), std::move(command.cc), std::move(command.bcc)},
                  .promises = std::move(command.promises)};
  const auto kind = command.kind == WrittenKind::note ? MessageKind::note : MessageKind::reply;
  HEARD_CO_TRY(writing.message, message_written(command.text, command.html, kind));
  HEARD_CO_CHECK(check_promise_count(writing.promises));
  HEARD_CO_TRY(const std::size_t deliveries, co_await deliveries_needed(desk, id, writing));
  HEARD_CO_CHECK(
      co_await desk.ids.reserve(1 + static_cast<std::int64_t>(deliveries) + std::ssize(writing.promises)));
  writing.promise_ids = draw_promise_ids(desk, writing.promises);
  for (std::size_t i = 0; i < deliveries; ++i) writing.effects.push_back(desk.ids.take<EffectId>());
  writing.message.id = desk.ids.take<MessageId>();
  writing.message.conversation = id;
  writing.message.author = writing.caller.person.value;
  writing.message.nonce = new_nonce(desk.random);
  writing.message.at = desk.clock.now();
  HEARD_CO_TRY(writing.hold, hold_written(command.send_after_seconds, command.send_at, writing.message.at));
  co_return co_await answer_once(desk, std::move(once), id, 201, [&](store::Tx& tx) -> Result<MessagePosted> {
    return post(tx, desk, id, writing);
  });
}

}  // namespace heard::desk
