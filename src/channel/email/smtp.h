// Sends one mail to one person by SMTP (libcurl), blocking. The certificate is verified against the system's
// store and the host's name before anything is said that is not for everybody.
#pragma once

#include <atomic>
#include <string>

#include "outbox/sender.h"
#include "record/mail_to_send.h"

namespace heard::channel::email {

// `bytes` is the composed mail. Once `stopping` is set it gives up as soon as that harms nothing. Any thread
// that may wait for minutes.
outbox::Sent send_by_smtp(const MailToSend& mail, const std::string& bytes,
                          const std::atomic<bool>& stopping);

}  // namespace heard::channel::email
