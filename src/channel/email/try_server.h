// A live try with a mail server: reached, trusted, signed in, looked at, left as it was. Blocking, at most
// about half a minute. Whoever asks has to be allowed to: it connects to any host and port that is named,
// also inside the own network, since that is where many a mail server stands; what it tells is only which of
// the five steps went wrong, and no credential goes to anybody but the server whose certificate was verified.
#pragma once

#include "base/result.h"
#include "channel/email/imap.h"
#include "record/mailbox_view.h"

namespace heard::channel::email {

MailServerTried try_fetching(const MailSignIn& sign_in, const Interrupt& interrupt);
// `user` may be empty: then the server is to take mail without.
MailServerTried try_sending(const MailSignIn& sign_in, const Interrupt& interrupt);

}  // namespace heard::channel::email
