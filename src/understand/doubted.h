// Whether a server on a mail's way wrote down that it is not from whom it says. Pure.
#pragma once

#include "mime/mail.h"

namespace heard::understand {

// Any Authentication-Results of its head (RFC 8601) with a failed DMARC, or with SPF and DKIM both failed.
// Who wrote that cannot be known, so it is only ever good for less trust: a mail without it proves nothing.
bool is_doubted(const mime::Mail& mail);

}  // namespace heard::understand
