// Reports that a mail of ours did not arrive: RFC 3464, complaints by RFC 5965, and the many home-made kinds.
// Pure.
#pragma once

#include <optional>
#include <string_view>

#include "mime/mail.h"
#include "record/mail.h"

namespace heard::understand {

// Nothing when the mail is no such report. With several recipients kind, status and reason are the first
// one's.
std::optional<MailBounce> bounce_of(const mime::Mail& mail);

// Whether a server that refused a recipient says by it that the address takes no mail, now or later; and not
// that it will not have us, or that their mailbox is full.
bool gives_up_address(std::string_view said);

}  // namespace heard::understand
