// Where a mail goes that would begin one matter too many of the same sender. Inside a write closure.
#pragma once

#include <optional>

#include "desk/mail/mail_arrival.h"
#include "understand/thread.h"

namespace heard::desk {

// The newest conversation of whoever writes from this address, where the mail is part of a flood. What names
// somebody else to be answered speaks for many, as the mail of a form does, and is no flood of one sender.
std::optional<understand::Thread> flooded(store::Tx& tx, const MailArrival& arrival,
                                          std::string_view address);

}  // namespace heard::desk
