#include "care/settle.h"

namespace heard::care {

void settle(Decision& decision, By by, Instant now) {
  if (decision.after.state == ConversationState::resolved) return;
  decision.happened(ConversationResolved{.waiting_since_before = decision.after.waiting_since}, now, by);
}

void settle_for_customer(Decision& decision, By by, Instant now) {
  const ConversationState state = decision.after.state;
  if (state == ConversationState::open || state == ConversationState::waiting ||
      state == ConversationState::snoozed)
    decision.happened(ConversationResolved{ResolvedBecause::customer}, now, by);
}

void take_up_again(Decision& decision, By by, Instant now, const std::optional<Settled>& settled) {
  if (decision.after.state == ConversationState::open) return;
  // who was waiting all along has waited since then
  std::optional<Instant> since = decision.after.waiting_since;
  if (!since && settled && now - settled->at <= settled_by_mistake) since = settled->waiting_since;
  decision.happened(ConversationReopened{since.value_or(now)}, now, by);
}

void start_quiet_time(Decision& decision, TimerId timer, Instant due_at) {
  decision.falls_due(timer, SettleQuietly{decision.after.id}, due_at);
}

Result<void> leave_to_them(Decision& decision, const LeaveToThem& asked) {
  if (decision.after.state == ConversationState::waiting) return {};
  if (decision.after.preview_by != ByKind::person)
    return conflict("their_turn_is_over", "They wrote last: it is our turn until somebody answers.");
  decision.happened(ConversationLeftToThem{}, asked.now, asked.by);
  start_quiet_time(decision, asked.timer, asked.now + asked.quiet);
  return {};
}

Decision settle_quietly(const Conversation& conversation, const Timer& timer, Duration quiet, Instant now) {
  Decision decision{.after = conversation};
  if (conversation.state != ConversationState::waiting) return decision;
  // while something is promised it is not over, however quiet they are
  const Instant due = conversation.promised_by ? now + days(1) : conversation.last_at + quiet;
  if (due > now) {
    start_quiet_time(decision, timer.id, due);
    return decision;
  }
  decision.happened(ConversationResolved{ResolvedBecause::quiet}, now, {});
  return decision;
}

}  // namespace heard::care
