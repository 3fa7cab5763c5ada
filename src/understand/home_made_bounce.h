// Reports that a mail did not arrive, written as plain text by whatever program. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mime/mail.h"

namespace heard::understand {

struct HomeMadeBounce {
  std::vector<std::string> recipients;
  std::string words;        // what the report says of the first of them
  std::string report;       // the report alone, without the mail it returns
  std::string original_id;  // of the returned mail; empty when it is not there
  bool only_delayed = false;
};

// Nothing when the mail does not look like one: the sender, the subject and the words must agree.
std::optional<HomeMadeBounce> home_made_bounce(const mime::Mail& mail);

// Whether a machine that delivers mail sent it.
bool is_from_mail_system(const mime::Mail& mail);

}  // namespace heard::understand
