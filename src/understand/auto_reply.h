// Whether a machine answered instead of a person: RFC 3834, the headers of vendors, and the few subjects that
// no person writes. Where in doubt it was a person. Pure.
#pragma once

#include "mime/mail.h"

namespace heard::understand {

bool is_auto_reply(const mime::Mail& mail);

}  // namespace heard::understand
