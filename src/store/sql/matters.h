// Codes that open all matters of a customer, and what they open.
#pragma once

#include "record/matters.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql matters_code_of{"matters_code_of",
                                     select<MattersCode, "FROM matters_code WHERE customer = $1">};
inline constexpr Sql matters_code_put{
    "matters_code_put",
    "INSERT INTO matters_code (customer, email_folded, digest, expires_at, tries_left, sent_since, sent) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (customer) DO UPDATE SET email_folded = "
    "excluded.email_folded, digest = excluded.digest, expires_at = excluded.expires_at, tries_left = "
    "excluded.tries_left, sent_since = excluded.sent_since, sent = excluded.sent"};
inline constexpr Sql matters_code_tried{
    "matters_code_tried", "UPDATE matters_code SET tries_left = tries_left - 1 WHERE customer = $1"};
inline constexpr Sql matters_code_used{"matters_code_used",
                                       "UPDATE matters_code SET tries_left = 0 WHERE customer = $1"};
inline constexpr Sql matters_code_drop{"matters_code_drop", "DELETE FROM matters_code WHERE customer = $1"};
inline constexpr Sql matters_codes_forgotten{"matters_codes_forgotten",
                                             "DELETE FROM matters_code WHERE sent_since < $1"};

// Those with something on their page, newest first; one that goes on in another of the same customer is read
// there. The last word is the newest that they can read.
inline constexpr Sql matters_of{
    "matters_of",
    "SELECT c.id, l.kind, l.at FROM conversation c JOIN message l ON l.id = (SELECT MAX(m.id) FROM event e "
    "JOIN message m ON m.id = e.message WHERE e.conversation = c.id AND e.shown = 1 AND m.taken_back = 0 AND "
    "(m.kind = 'customer' OR (m.kind = 'reply' AND EXISTS (SELECT 1 FROM effect f WHERE f.conversation = "
    "c.id "
    "AND f.message = m.id AND f.state = 'done')))) "
    "WHERE c.customer = $1 AND c.asked_for IS NULL AND c.state <> 'deleted' AND NOT EXISTS (SELECT 1 FROM "
    "conversation w WHERE w.id = c.merged_into AND (w.customer = c.customer OR w.state = 'deleted')) "
    "ORDER BY l.at DESC, c.id DESC LIMIT 200"};

}  // namespace heard::store::sql
