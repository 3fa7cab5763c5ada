#include "care/mail.h"

#include "care/content_hash.h"
#include "care/preview.h"
#include "care/settle.h"

namespace heard::care {
namespace {

// What was put out of sight stays there.
bool may_be_taken_up(ConversationState state) {
  return state == ConversationState::waiting || state == ConversationState::resolved ||
         state == ConversationState::snoozed;
}

}  // namespace

Decision found_elsewhere(const Conversation& conversation, const FoundElsewhere& found) {
  const Message& message = found.message;
  Decision decision{.after = conversation};
  decision.happened(ReplyWritten{.message = message.id,
                                 .content = content_hash(message),
                                 .effect = found.effect,
                                 .held_until = message.at},
                    message.at, {}, message.id);
  decision.after.preview = preview_of(message.text.view());
  decision.happened(
      DeliveryChanged{.message = message.id, .effect = found.effect, .state = DeliveryState::sent},
      message.at, {}, message.id, false);
  if (conversation.waiting_since && found.written_at && found.customer_wrote_at > found.written_at) {
    decision.happened(ConversationReopened{conversation.waiting_since}, message.at, {});
  } else {
    start_quiet_time(decision, found.timer, message.at + found.quiet);
  }
  return decision;
}

Decision bounced(const Conversation& conversation, const Bounced& bounced) {
  const Message& message = bounced.message;
  Decision decision{.after = conversation};
  // not about the message in the log: its words stand where they were written, once
  decision.happened(MailBounced{.message = message.id, .bounce = bounced.bounce}, bounced.now, {});
  if (bounced.bounce == BounceKind::hard && may_be_taken_up(conversation.state)) {
    const bool was_last = conversation.last_message == message.id;
    decision.happened(
        ConversationReopened{was_last ? message.waiting_since_before.value_or(bounced.now) : bounced.now},
        bounced.now, {});
  }
  return decision;
}

}  // namespace heard::care
