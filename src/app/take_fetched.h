// What a mailbox brought is taken in by the desk.
#pragma once

#include "channel/email/mailbox_folder.h"
#include "desk/desk.h"

namespace heard::app {

// Blocks until it is durable; on the thread of its mailbox.
Result<void> take_fetched(desk::Desk& desk, InboxId inbox, channel::email::FetchedMail mail);

}  // namespace heard::app
