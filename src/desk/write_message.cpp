#include <algorithm>

#include "care/note.h"
#include "care/reply.h"
#include "desk/commit.h"
#include "desk/conversations.h"
#include "desk/once.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"
#include "understand/written.h"

namespace heard::desk {
namespace {

constexpr int hold_seconds_max = 20;

// Everything that is drawn or leased before the closure, so that it may run twice.
struct Writing {
  Message message;
  EffectId effect;
  Duration hold;
  Caller caller;
  std::optional<MessageId> seen_through;
  bool settle = false;
};

Result<Message> message_of(const WriteMessage& command) {
  HEARD_TRY(understand::Written written, understand::written(command.text ? &command.text->str() : nullptr,
                                                             command.html ? &command.html->str() : nullptr));
  if (trimmed(written.text).empty())
    return invalid("missing_field", "There are no words to send yet.", "text");
  Message message;
  auto text = Text<message_bytes_max>::of(written.text);
  if (!text) return invalid("too_long", "A message may have at most 200,000 bytes.", "text");
  message.text = std::move(*text);
  if (written.html) message.html = Text<html_bytes_max>::of(*written.html);
  message.kind = command.kind == WrittenKind::note ? MessageKind::note : MessageKind::reply;
  return message;
}

Result<Duration> hold_of(const Desk& desk, const WriteMessage& command) {
  if (!command.send_after_seconds) return desk.rules.hold;
  if (*command.send_after_seconds < 0 || *command.send_after_seconds > hold_seconds_max)
    return invalid("out_of_range", "send_after_seconds must be from 0 to 20.", "send_after_seconds");
  return seconds(*command.send_after_seconds);
}

// Whether the customer wrote after the last thing the writer had on screen.
Result<bool> is_stale(store::Tx& tx, const Conversation& conversation, std::optional<MessageId> seen) {
  if (!seen || !conversation.last_customer_message || *seen == *conversation.last_customer_message)
    return false;
  const auto message = tx.one<Message>(store::sql::message_by_id, *seen);
  if (!message || message->conversation != conversation.id)
    return invalid("unknown_message", "seen_through is not a message of this conversation.", "seen_through");
  return tx.one<std::int64_t>(store::sql::customer_wrote_after, conversation.id, *seen).value_or(0) > 0;
}

Result<care::Decision> decide(store::Tx& tx, const Conversation& conversation, const Writing& writing,
                              const Message& message) {
  if (message.kind == MessageKind::note) return care::note(conversation, message);
  HEARD_TRY(const bool stale, is_stale(tx, conversation, writing.seen_through));
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, conversation.customer);
  return care::reply(
      conversation,
      {.message = message,
       .person = writing.caller.person,
       .effect = writing.effect,
       .recipient = customer && customer->email ? customer->email->str() : conversation.customer_name.str(),
       .hold = writing.hold,
       .settle = writing.settle,
       .stale = stale});
}

Result<MessagePosted> post(store::Tx& tx, ConversationId id, const Writing& writing) {
  HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
  Message message = writing.message;
  if (message.kind == MessageKind::reply) {
    message.state_before = conversation.state;
    message.waiting_since_before = conversation.waiting_since;
  }
  HEARD_TRY(const care::Decision decision, decide(tx, conversation, writing, message));
  tx.put(store::sql::message_add, message);
  commit(tx, conversation, decision, message.at);
  index_message(tx, message, {});
  MessagePosted posted{.id = message.id, .kind = message.kind, .at = message.at};
  for (const NewEffect& effect : decision.effects) {
    const bool held = effect.due_at > message.at;
    posted.delivery.push_back(
        {.to = effect.recipient, .state = held ? DeliveryState::held : DeliveryState::queued});
    if (held) posted.held_until = effect.due_at;
  }
  return posted;
}

}  // namespace

Task<Answer> write_message(Desk& desk, Caller caller, ConversationId id, WriteMessage command,
                           std::optional<Once> once) {
  Writing writing{.caller = std::move(caller),
                  .seen_through = command.seen_through,
                  .settle = command.settle.value_or(false)};
  HEARD_CO_TRY(writing.message, message_of(command));
  HEARD_CO_TRY(writing.hold, hold_of(desk, command));
  HEARD_CO_CHECK(co_await desk.ids.reserve(2));
  writing.effect = desk.ids.take<EffectId>();
  writing.message.id = desk.ids.take<MessageId>();
  writing.message.conversation = id;
  writing.message.author = writing.caller.person.value;
  writing.message.nonce = new_nonce(desk.random);
  writing.message.at = desk.clock.now();
  co_return co_await answer_once(desk, std::move(once), id, 201, [&](store::Tx& tx) -> Result<MessagePosted> {
    return post(tx, id, writing);
  });
}

}  // namespace heard::desk
