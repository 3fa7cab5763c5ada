// Which inbox a mail is for, by what a mail server calls it.
#pragma once

#include <string>

#include "desk/desk.h"

namespace heard::desk {

// By its name, whatever the case, or by the address of its mailbox, with or without something behind a plus
// sign. invalid unknown_inbox; one that was taken away takes nothing.
Task<InboxId> inbox_named(Desk& desk, std::string name);

}  // namespace heard::desk
