// Signing in at a server that sends mail, and nothing more: no mail is begun.
#pragma once

#include "base/result.h"
#include "channel/email/imap.h"

namespace heard::channel::email {

Result<void> smtp_sign_in(const MailSignIn& sign_in, const Interrupt& interrupt);

}  // namespace heard::channel::email
