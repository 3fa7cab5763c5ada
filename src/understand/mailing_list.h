// Whether a mail went to many at once: a list, a newsletter, a bulk sender (RFC 2369, RFC 2919). Pure.
#pragma once

#include "mime/mail.h"

namespace heard::understand {

bool is_mailing_list(const mime::Mail& mail);

}  // namespace heard::understand
