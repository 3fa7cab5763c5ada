// The people of From, To, Cc and Reply-To: RFC 5322 with groups and comments, and what is written instead.
// Pure.
#pragma once

#include <string_view>
#include <vector>

#include "mime/mail.h"

namespace heard::mime {

struct Addressees {
  std::vector<MailAddressee> people;
  bool cut = false;  // there were more than mail_recipients_max
};

// `otherwise` as in header_text().
Addressees parse_addressees(std::string_view raw, std::string_view otherwise = {});

}  // namespace heard::mime
