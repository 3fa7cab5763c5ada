// What a server's words and codes mean for the address. Pure.
#pragma once

#include <string>
#include <string_view>

namespace heard::understand {

enum class BounceReason {
  other,
  unknown_address,
  unknown_host,
  moved,
  takes_no_mail,
  mailbox_full,
  suspended,
  filtered,
  too_large,
  spam,
  blocked,
  relaying,
  content,
  expired,
  network,
  system,
};

// Case does not matter. `status` is an RFC 3463 code, perhaps empty.
BounceReason bounce_reason(std::string_view words, std::string_view status);
// The address takes no mail, now or later.
bool is_hard(BounceReason reason);
// The code where the report names none.
std::string_view usual_status(BounceReason reason);

// The first RFC 3463 code ("5.1.1") in the words; empty when there is none.
std::string_view enhanced_status(std::string_view words);
// The first SMTP reply (400 to 599) that stands by itself; 0 when there is none.
int smtp_reply(std::string_view words);

}  // namespace heard::understand
