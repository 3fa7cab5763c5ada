#include "care/deliver.h"

#include "care/settle.h"
#include "care/snooze.h"

namespace heard::care {

Decision deliver(const Conversation& conversation, const Delivered& delivered) {
  Decision decision{.after = conversation};
  decision.happened(
      DeliveryChanged{.message = delivered.message, .effect = delivered.effect, .state = delivered.state},
      delivered.now, {}, delivered.message, false);
  if (delivered.state == DeliveryState::sent && conversation.state == ConversationState::waiting) {
    start_quiet_time(decision, delivered.timer, delivered.now + delivered.quiet);
  }
  const bool in_doubt = delivered.state == DeliveryState::failed || delivered.state == DeliveryState::unknown;
  if (in_doubt && delivered.is_answer) comes_back_as_news(decision, delivered.now, delivered.now);
  return decision;
}

}  // namespace heard::care
