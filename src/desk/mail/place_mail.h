// What becomes of a mail that was read: a new conversation, a part of one, or the news that one of ours did
// not arrive. Inside the write closure.
#pragma once

#include "desk/mail/mail_arrival.h"
#include "desk/mail/take_mail.h"

namespace heard::desk {

Result<MailTaken> place_mail(store::Tx& tx, const Desk& desk, const MailArrival& arrival);

}  // namespace heard::desk
