#include "care/deleted.h"

#include "care/set_aside.h"

namespace heard::care {

Decision delete_conversation(const Conversation& conversation, const Deletion& deletion) {
  Decision decision{.after = conversation};
  decision.happened(ConversationDeleted{.state_before = conversation.state,
                                        .snoozed_until_before = conversation.snoozed_until},
                    deletion.now, deletion.by);
  decision.falls_due(deletion.timer, EraseDeleted{conversation.id}, deletion.now + deleted_kept);
  return decision;
}

Decision restore(const Conversation& conversation, const ConversationDeleted& how, const Deletion& deletion) {
  Decision decision{.after = conversation};
  decision.happened(
      ConversationRestored{.state = how.state_before, .snoozed_until = how.snoozed_until_before},
      deletion.now, deletion.by);
  // its own time to go may have come meanwhile
  if (how.state_before == ConversationState::set_aside)
    decision.falls_due(deletion.timer, EraseSetAside{conversation.id}, conversation.last_at + set_aside_kept);
  return decision;
}

bool is_over(const Conversation& conversation) { return conversation.state == ConversationState::deleted; }

}  // namespace heard::care
