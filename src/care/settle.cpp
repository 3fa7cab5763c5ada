#include "care/settle.h"

namespace heard::care {

void settle(Decision& decision, By by, Instant now) {
  if (decision.after.state == ConversationState::resolved) return;
  decision.happened(ConversationResolved{}, now, by);
}

void take_up_again(Decision& decision, By by, Instant now) {
  if (decision.after.state == ConversationState::open) return;
  decision.happened(ConversationReopened{now}, now, by);
}

Decision settle_quietly(const Conversation& conversation, const Timer& timer, Duration quiet, Instant now) {
  Decision decision{.after = conversation};
  if (conversation.state != ConversationState::waiting) return decision;
  const Instant due = conversation.last_at + quiet;
  if (due > now) {
    decision.timers.push_back({.id = timer.id,
                               .body = SettleQuietly{conversation.id},
                               .conversation = conversation.id,
                               .due_at = due});
    return decision;
  }
  decision.happened(ConversationResolved{ResolvedBecause::quiet}, now, {});
  return decision;
}

}  // namespace heard::care
