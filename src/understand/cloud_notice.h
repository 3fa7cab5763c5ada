// Bounces and complaints that a sending service tells as JSON inside of a mail (Amazon SES through SNS).
// Pure.
#pragma once

#include <optional>

#include "mime/mail.h"
#include "understand/delivery_report.h"

namespace heard::understand {

struct CloudNotice {
  FailedRecipient recipient;
  std::string original_id;
  bool is_complaint = false;
};

std::optional<CloudNotice> cloud_notice(const mime::Mail& mail);

}  // namespace heard::understand
