#include "care/matters.h"

namespace heard::care {

std::optional<MattersCode> next_matters_code(const std::optional<MattersCode>& before, MattersCode fresh,
                                             Instant now) {
  const bool goes_on = before && before->sent_since + matters_codes_within > now;
  if (goes_on && before->sent >= matters_codes_max) return std::nullopt;
  fresh.expires_at = now + matters_code_life;
  fresh.tries_left = matters_code_tries;
  fresh.sent_since = goes_on ? before->sent_since : now;
  fresh.sent = goes_on ? before->sent + 1 : 1;
  return fresh;
}

bool may_try_matters_code(const MattersCode& code, std::string_view address, Instant now) {
  return code.email_folded == address && code.expires_at > now && code.tries_left > 0;
}

}  // namespace heard::care
