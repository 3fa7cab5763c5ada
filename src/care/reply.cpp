#include "care/reply.h"

#include <fmt/format.h>

#include <span>

#include "care/content_hash.h"
#include "care/preview.h"

namespace heard::care {
namespace {

Error stale_view(const Conversation& conversation) {
  Error error =
      conflict("stale_view",
               "The customer has written since. Please read the new message first; your words are kept.");
  const MessageId newest = conversation.last_customer_message.value_or(MessageId{});
  error.extra_json = fmt::format("\"message_id\":{}", newest.value);
  return error;
}

}  // namespace

Result<Decision> reply(const Conversation& conversation, const Reply& reply) {
  if (reply.stale) return stale_view(conversation);
  const Message& message = reply.message;
  const By by{ByKind::person, reply.person.value};
  Decision decision{.after = conversation};
  const Instant held_until = message.at + reply.hold;
  ReplyWritten written{.message = message.id,
                       .content = content_hash(message),
                       .effect = reply.goes.front().effect,
                       .held_until = held_until};
  for (const ReplyGoes& goes : std::span(reply.goes).subspan(1)) written.also.push_back(goes.effect);
  decision.happened(written, message.at, by, message.id);
  decision.after.preview = preview_of(message.text.view());
  if (reply.settle) decision.happened(ConversationResolved{}, message.at, by);
  for (const ReplyGoes& goes : reply.goes) {
    NewEffect effect{.id = goes.effect,
                     .body = PublishReply{message.id},
                     .conversation = conversation.id,
                     .message = message.id,
                     .recipient = goes.to,
                     .due_at = held_until};
    if (goes.by_mail) {
      effect.body = SendMail{message.id};
      effect.effect_class = reply.effect_class;
    }
    if (goes.channel) effect.body = SendToChannel{message.id, *goes.channel};
    decision.effects.push_back(std::move(effect));
  }
  return decision;
}

}  // namespace heard::care
