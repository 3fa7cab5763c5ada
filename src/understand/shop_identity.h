// Who a shop's own site says its signed-in customer is, as one text that its server made with a secret of
// ours:
//   hex( payload ) "." hex( HMAC-SHA-256( payload, secret ) )
//   payload: inbox LF issued at, Unix seconds LF address LF name
// Good for that inbox, from when it was issued on and for identity_life. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/mail_address.h"
#include "base/secret.h"
#include "record/names.h"

namespace heard::understand {

// A page may stand open for a working day; whoever finds the text in a log later finds it worthless.
constexpr Duration identity_life = hours(12);
// Clocks differ.
constexpr Duration identity_early_max = minutes(5);

struct ShopIdentity {
  MailAddress address;
  std::string name;  // one line; empty: not told
};

// Nothing for anything that was not signed with this secret, for this inbox, lately, or names no address.
std::optional<ShopIdentity> read_shop_identity(std::string_view text, InboxId inbox, const Secret& secret,
                                               Instant now);

}  // namespace heard::understand
