#include "care/set_aside.h"

namespace heard::care {
namespace {

Instant goes_at(const Conversation& conversation) { return conversation.last_at + set_aside_kept; }

}  // namespace

void set_aside(Decision& decision, const SetAside& asked) {
  if (decision.after.state == ConversationState::set_aside) return;
  decision.happened(ConversationSetAside{}, asked.now, asked.by);
  decision.falls_due(asked.timer, EraseSetAside{decision.after.id}, asked.now + set_aside_kept);
}

bool is_to_go(const Conversation& conversation, Instant now) {
  return conversation.state == ConversationState::set_aside && goes_at(conversation) <= now;
}

Decision keep_set_aside(const Conversation& conversation, const Timer& timer) {
  Decision decision{.after = conversation};
  if (conversation.state == ConversationState::set_aside)
    decision.falls_due(timer.id, EraseSetAside{conversation.id}, goes_at(conversation));
  return decision;
}

}  // namespace heard::care
