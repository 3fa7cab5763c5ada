#include "care/reply.h"

#include <fmt/format.h>

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
  decision.happened(ReplyWritten{.message = message.id,
                                 .content = content_hash(message),
                                 .effect = reply.effect,
                                 .held_until = held_until},
                    message.at, by, message.id);
  decision.after.preview = preview_of(message.text.view());
  if (reply.settle) decision.happened(ConversationResolved{}, message.at, by);
  decision.effects.push_back({.id = reply.effect,
                              .body = PublishReply{message.id},
                              .conversation = conversation.id,
                              .message = message.id,
                              .recipient = reply.recipient,
                              .due_at = held_until});
  return decision;
}

}  // namespace heard::care
