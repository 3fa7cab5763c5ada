// How Heard is known to mail providers, and what they granted.
#pragma once

#include "record/mail_sign_in.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql mail_provider_add{"mail_provider_add", insert<MailProviderClient, "mail_provider">};
inline constexpr Sql mail_provider_drop{"mail_provider_drop",
                                        "DELETE FROM mail_provider WHERE provider = $1"};
inline constexpr Sql mail_provider_of{"mail_provider_of",
                                      select<MailProviderClient, "FROM mail_provider WHERE provider = $1">};

inline constexpr Sql mail_grant_add{"mail_grant_add", insert<MailGrant, "mail_grant">};
inline constexpr Sql mail_grant_drop{"mail_grant_drop", "DELETE FROM mail_grant WHERE inbox = $1"};
inline constexpr Sql mail_grant_of{"mail_grant_of", select<MailGrant, "FROM mail_grant WHERE inbox = $1">};
// Only while it is still the one that was renewed: a sign-in in between is newer.
inline constexpr Sql mail_grant_renewed{
    "mail_grant_renewed",
    "UPDATE mail_grant SET refresh = $3, access = $4, access_until = $5, refused = 0 WHERE inbox = $1 AND "
    "refresh = $2"};
inline constexpr Sql mail_grant_refused{
    "mail_grant_refused", "UPDATE mail_grant SET refused = 1 WHERE inbox = $1 AND refresh = $2"};

}  // namespace heard::store::sql
