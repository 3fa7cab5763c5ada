// Moving a conversation to another inbox, as a part of changing it.
#pragma once

#include "care/decision.h"
#include "desk/desk.h"

namespace heard::desk {

// invalid for an inbox that is not there, and for one without a way out where it is answered by mail.
Result<void> move_to_inbox(store::Tx& tx, care::Decision& decision, InboxId inbox, By by, Instant now);

}  // namespace heard::desk
