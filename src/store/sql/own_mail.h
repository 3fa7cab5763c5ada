// The address that one of us signs in with: whether it is proven, and what is told there.
#pragma once

#include "record/person.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql person_proven{"person_proven", "UPDATE person SET proven_at = $2 WHERE id = $1"};
// A new address is not proven.
inline constexpr Sql person_address{
    "person_address", "UPDATE person SET email = $2, email_folded = $3, proven_at = NULL WHERE id = $1"};
inline constexpr Sql person_alert_mail{"person_alert_mail",
                                       "UPDATE person SET alert_mail = $2 WHERE id = $1"};
inline constexpr Sql person_language{"person_language", "UPDATE person SET language = $2 WHERE id = $1"};

inline constexpr Sql address_code_put{
    "address_code_put",
    "INSERT INTO address_code (person, email_folded, digest, expires_at, tries_left) VALUES ($1, $2, $3, $4, "
    "$5) ON CONFLICT (person) DO UPDATE SET email_folded = excluded.email_folded, digest = excluded.digest, "
    "expires_at = excluded.expires_at, tries_left = excluded.tries_left"};
inline constexpr Sql address_code_of{"address_code_of",
                                     select<AddressCode, "FROM address_code WHERE person = $1">};
inline constexpr Sql address_code_tried{
    "address_code_tried", "UPDATE address_code SET tries_left = tries_left - 1 WHERE person = $1"};
inline constexpr Sql address_code_drop{"address_code_drop", "DELETE FROM address_code WHERE person = $1"};

inline constexpr Sql mailed_links_drop{"mailed_links_drop",
                                       "DELETE FROM invitation WHERE person = $1 AND by_mail = 1"};
inline constexpr Sql mailed_link_of{
    "mailed_link_of",
    "SELECT MAX(expires_at) FROM invitation WHERE person = $1 AND by_mail = 1 AND kind = 'reset'"};

}  // namespace heard::store::sql
