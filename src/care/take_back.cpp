#include "care/take_back.h"

#include <algorithm>
#include <span>

#include "care/preview.h"

namespace heard::care {
namespace {

bool is_held(const Effect& delivery, const TakeBack& asked) {
  if (delivery.state != EffectState::waiting) return false;
  return delivery.due_at > asked.now || (asked.nothing_leaves && leaves_the_house(delivery.kind));
}

bool are_held(const TakeBack& asked) {
  return !asked.deliveries.empty() &&
         std::ranges::all_of(asked.deliveries, [&](const Effect& one) { return is_held(one, asked); });
}

}  // namespace

Result<Decision> take_back(const Conversation& conversation, const TakeBack& asked) {
  const Message& reply = asked.reply;
  if (reply.kind != MessageKind::reply) return not_found("That reply");
  if (reply.author != asked.person.value && !asked.leads)
    return forbidden("Only the person who wrote a reply, or a lead, can take it back.");
  if (reply.taken_back || !are_held(asked))
    return conflict("too_late", "This reply is already on its way. You can write another one.");

  // Only while nothing came after it does the conversation go back to what it was.
  const bool newest = conversation.last_message == reply.id;
  ReplyTakenBack event{.message = reply.id,
                       .effect = asked.deliveries.front().id,
                       .state = conversation.state,
                       .waiting_since = conversation.waiting_since,
                       .last_message = conversation.last_message,
                       .last_at = conversation.last_at,
                       .last_by = conversation.preview_by};
  for (const Effect& other : std::span(asked.deliveries).subspan(1)) event.also.push_back(other.id);
  Decision decision{.after = conversation};
  if (newest) {
    event.state = reply.state_before.value_or(ConversationState::open);
    event.waiting_since = reply.waiting_since_before;
    // what came due meanwhile is not put off again
    if (event.state == ConversationState::snoozed &&
        conversation.snoozed_until.value_or(asked.now) <= asked.now) {
      event.state = ConversationState::open;
      if (!event.waiting_since) event.waiting_since = asked.now;
    }
    const bool theirs = asked.previous != nullptr && asked.previous->kind == MessageKind::customer;
    event.last_message = asked.previous != nullptr ? asked.previous->id : MessageId{};
    event.last_at = asked.previous != nullptr ? asked.previous->at : conversation.created_at;
    event.last_by = theirs ? ByKind::customer : ByKind::person;
    decision.after.preview = preview_of(asked.previous != nullptr ? asked.previous->text.view() : "");
  }
  decision.happened(event, asked.now, {ByKind::person, asked.person.value}, reply.id, false);
  for (const Effect& delivery : asked.deliveries) decision.cancelled.push_back(delivery.id);
  return decision;
}

}  // namespace heard::care
