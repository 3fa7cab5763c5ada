#include "care/proper_look.h"

namespace heard::care {

bool may_ask_for_proper_look(const Conversation& conversation) {
  return !conversation.proper_look_since || conversation.state != ConversationState::open;
}

void ask_for_proper_look(Decision& decision, By by, Instant now) {
  decision.happened(ProperLookAsked{}, now, by);
}

}  // namespace heard::care
