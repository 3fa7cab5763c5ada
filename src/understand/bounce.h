// Reports that a mail of ours did not arrive: RFC 3464, complaints by RFC 5965, and the many home-made kinds.
// Pure.
#pragma once

#include <optional>

#include "mime/mail.h"
#include "record/mail.h"

namespace heard::understand {

// Nothing when the mail is no such report. With several recipients kind, status and reason are the first
// one's.
std::optional<MailBounce> bounce_of(const mime::Mail& mail);

}  // namespace heard::understand
