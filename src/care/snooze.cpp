#include "care/snooze.h"

namespace heard::care {
Result<void> snooze(Decision& decision, const Snooze& asked) {
  if (asked.until <= asked.now)
    return invalid("time_passed", "This time has passed already. Please choose a later one.", "snooze");
  if (asked.until > asked.now + snooze_max)
    return invalid("too_far_ahead", "This is over a year away. Please choose an earlier time.", "snooze");
  decision.happened(ConversationSnoozed{asked.until}, asked.now, asked.by);
  decision.falls_due(asked.timer, ComeBack{decision.after.id}, asked.until);
  return {};
}

Decision come_back(const Conversation& conversation, const Timer& timer, Instant now) {
  Decision decision{.after = conversation};
  if (conversation.state != ConversationState::snoozed || !conversation.snoozed_until) return decision;
  const Instant due = *conversation.snoozed_until;
  if (due > now) {
    decision.falls_due(timer.id, ComeBack{conversation.id}, due);
    return decision;
  }
  decision.happened(ConversationCameBack{due}, now, {});
  return decision;
}

void comes_back_as_news(Decision& decision, Instant due_at, Instant now) {
  const ConversationState state = decision.after.state;
  if (state == ConversationState::waiting || state == ConversationState::snoozed ||
      state == ConversationState::resolved)
    decision.happened(ConversationCameBack{due_at}, now, {});
}

}  // namespace heard::care
