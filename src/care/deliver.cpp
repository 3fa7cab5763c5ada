#include "care/deliver.h"

namespace heard::care {

Decision deliver(const Conversation& conversation, const Delivered& delivered) {
  Decision decision{.after = conversation};
  decision.happened(
      DeliveryChanged{.message = delivered.message, .effect = delivered.effect, .state = delivered.state},
      delivered.now, {}, delivered.message, false);
  if (delivered.state == DeliveryState::sent && conversation.state == ConversationState::waiting) {
    decision.timers.push_back({.id = delivered.timer,
                               .body = SettleQuietly{conversation.id},
                               .conversation = conversation.id,
                               .due_at = delivered.now + delivered.quiet});
  }
  return decision;
}

}  // namespace heard::care
