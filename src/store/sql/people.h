// People, sessions, tokens, invitations; customers and inboxes.
#pragma once

#include "record/customer.h"
#include "record/person.h"
#include "record/view.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql person_add{"person_add", insert<Person, "person">};
inline constexpr Sql person_by_id{"person_by_id", select<Person, "FROM person WHERE id = $1">};
inline constexpr Sql person_by_email{"person_by_email",
                                     select<Person, "FROM person WHERE email_folded = $1">};
inline constexpr Sql person_views{"person_views", select<PersonView, "FROM person ORDER BY id LIMIT 1000">};
inline constexpr Sql person_rows{"person_rows", select<Person, "FROM person ORDER BY id">};
inline constexpr Sql colleagues{"colleagues",
                                select<Colleague, "FROM person WHERE active = 1 ORDER BY id LIMIT 1000">};
inline constexpr Sql person_count{"person_count", "SELECT COUNT(*) FROM person"};
inline constexpr Sql other_owners{
    "other_owners", "SELECT COUNT(*) FROM person WHERE role = 'admin' AND active = 1 AND id <> $1"};
inline constexpr Sql person_change{"person_change",
                                   "UPDATE person SET name = $2, role = $3, active = $4 WHERE id = $1"};
inline constexpr Sql person_shown_name{"person_shown_name",
                                       "UPDATE person SET shown_name = $2 WHERE id = $1"};
inline constexpr Sql person_password{"person_password", "UPDATE person SET password_hash = $2 WHERE id = $1"};

inline constexpr Sql session_add{"session_add", insert<Session, "session">};
// One look-up a request: the session and who it is.
inline constexpr Sql session_caller{"session_caller",
                                    "SELECT p.id, p.name, p.role, s.csrf, s.last_seen_at, s.till, "
                                    "s.awake_until FROM session s JOIN person p ON p.id = s.person "
                                    "WHERE s.digest = $1 AND s.expires_at > $2 AND p.active = 1"};
inline constexpr Sql session_seen{"session_seen",
                                  "UPDATE session SET last_seen_at = $2, expires_at = $3 WHERE digest = $1"};
inline constexpr Sql sessions_of_person{
    "sessions_of_person",
    select<Session,
           "FROM session WHERE person = $1 AND expires_at > $2 ORDER BY last_seen_at DESC LIMIT 100">};
inline constexpr Sql session_end{"session_end", "DELETE FROM session WHERE digest = $1"};
inline constexpr Sql session_end_one{"session_end_one",
                                     "DELETE FROM session WHERE person = $1 AND public_id = $2"};
inline constexpr Sql sessions_end_all{"sessions_end_all", "DELETE FROM session WHERE person = $1"};
inline constexpr Sql sessions_expired{"sessions_expired", "DELETE FROM session WHERE expires_at <= $1"};

inline constexpr Sql token_add{"token_add", insert<ApiToken, "api_token">};
inline constexpr Sql token_caller{"token_caller",
                                  "SELECT p.id, p.name, p.role, t.scope, t.id, t.last_used_at FROM api_token "
                                  "t JOIN person p ON p.id = t.person "
                                  "WHERE t.digest = $1 AND p.active = 1"};
inline constexpr Sql token_used{"token_used", "UPDATE api_token SET last_used_at = $2 WHERE id = $1"};
inline constexpr Sql tokens_of_person{"tokens_of_person",
                                      select<TokenRow, "FROM api_token WHERE person = $1 ORDER BY id">};
inline constexpr Sql token_end{"token_end", "DELETE FROM api_token WHERE person = $1 AND id = $2"};

inline constexpr Sql invitation_add{"invitation_add", insert<Invitation, "invitation">};
inline constexpr Sql invitation_by_digest{"invitation_by_digest",
                                          select<Invitation, "FROM invitation WHERE digest = $1">};
inline constexpr Sql invitation_used{"invitation_used", "DELETE FROM invitation WHERE digest = $1"};
inline constexpr Sql invitations_of_person{"invitations_of_person",
                                           "DELETE FROM invitation WHERE person = $1"};
inline constexpr Sql invitations_of_kind{"invitations_of_kind", "DELETE FROM invitation WHERE kind = $1"};

inline constexpr Sql customer_add{"customer_add", insert<Customer, "customer">};
inline constexpr Sql customer_by_id{"customer_by_id", select<Customer, "FROM customer WHERE id = $1">};
// Of two writers, one of whom takes the customer out, PostgreSQL lets one go first.
inline constexpr Sql customer_touch{"customer_touch", "SELECT id FROM customer WHERE id = $1",
                                    "UPDATE customer SET nonce = nonce WHERE id = $1 RETURNING id"};
// By any of their addresses.
inline constexpr Sql customers_by_email{
    "customers_by_email",
    select<Customer,
           "FROM customer WHERE id IN (SELECT k.id FROM customer k WHERE k.email_folded = $1 UNION SELECT "
           "a.customer FROM customer_address a WHERE a.email_folded = $1) ORDER BY id LIMIT 20">};
// The other addresses of $1.
inline constexpr Sql addresses_of{
    "addresses_of", "SELECT email_folded FROM customer_address WHERE customer = $1 ORDER BY email_folded"};
inline constexpr Sql address_add{"address_add",
                                 "INSERT INTO customer_address (email_folded, customer) VALUES ($1, $2)"};
inline constexpr Sql addresses_drop{"addresses_drop", "DELETE FROM customer_address WHERE customer = $1"};
inline constexpr Sql customer_change{
    "customer_change",
    "UPDATE customer SET name = $2, email = $3, email_folded = $4, phone = "
    "$5, note = $6, nonce = $7, also_emails = $8, also_phones = $9 WHERE id = "
    "$1"};
inline constexpr Sql customer_name_shown{"customer_name_shown",
                                         "UPDATE conversation SET customer_name = $2 WHERE customer = $1"};
inline constexpr Sql customer_set_aside{"customer_set_aside",
                                        "UPDATE customer SET set_aside_at = $2 WHERE id = $1"};
inline constexpr Sql customer_merge{"customer_merge", "UPDATE customer SET merged_into = $2 WHERE id = $1"};
// Those who go on as this one.
inline constexpr Sql customers_merged_into{
    "customers_merged_into", select<Customer, "FROM customer WHERE merged_into = $1 ORDER BY id">};
inline constexpr Sql customers_after{"customers_after",
                                     select<Customer, "FROM customer WHERE id > $1 ORDER BY id LIMIT $2">};

inline constexpr Sql inbox_add{"inbox_add", insert<Inbox, "inbox">};
inline constexpr Sql inbox_by_id{"inbox_by_id", select<Inbox, "FROM inbox WHERE id = $1">};
inline constexpr Sql inboxes{"inboxes", select<Inbox, "FROM inbox ORDER BY id">};
inline constexpr Sql inbox_change{"inbox_change", "UPDATE inbox SET name = $2, active = $3 WHERE id = $1"};
inline constexpr Sql inbox_default{"inbox_default", select<Inbox, "FROM inbox ORDER BY id LIMIT 1">};

}  // namespace heard::store::sql
