#include "care/inbox.h"

namespace heard::care {

void move_to_inbox(Decision& decision, InboxId inbox, By by, Instant now) {
  if (decision.after.inbox == inbox) return;
  decision.happened(ConversationInboxChanged{inbox}, now, by);
}

}  // namespace heard::care
