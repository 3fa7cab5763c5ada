// Moving a conversation to another inbox: from then on it is answered from there. Whose it is, what was
// promised, and since when its customer waits stay as they are, and nothing is sent because of it.
#pragma once

#include "care/decision.h"

namespace heard::care {

// No event when it is there already.
void move_to_inbox(Decision& decision, InboxId inbox, By by, Instant now);

}  // namespace heard::care
