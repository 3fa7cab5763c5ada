// How often customers want to be written to, and what was decided about what asks, tells or sells. $1 is
// mostly the one as whom a customer goes on: whoever goes on as them counts as well.
#pragma once

#include "record/governor.h"
#include "record/settled_question.h"
#include "store/sql/merged.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql goes_on_as{"goes_on_as", "SELECT COALESCE(merged_into, id) FROM customer WHERE id = $1"};
inline constexpr Sql all_of_customer{"all_of_customer",
                                     "SELECT id FROM customer WHERE id = $1 OR merged_into = $1 ORDER BY id"};

inline constexpr Sql contact_wish_of{"contact_wish_of",
                                     select<ContactWish, "FROM contact_wish WHERE customer = $1">};
inline constexpr Sql contact_wishes{
    "contact_wishes", select<ContactWish, "FROM contact_wish WHERE customer IN " HEARD_ALL_OF_THEM
                                          " ORDER BY changed_at, customer">};
inline constexpr Sql contact_wish_drop{"contact_wish_drop", "DELETE FROM contact_wish WHERE customer = $1"};
inline constexpr Sql contact_wish_add{"contact_wish_add", insert<ContactWish, "contact_wish">};

inline constexpr Sql kept_verdict_of_effect{"kept_verdict_of_effect",
                                            select<KeptVerdict, "FROM kept_verdict WHERE effect = $1">};
inline constexpr Sql kept_verdict_drop{"kept_verdict_drop", "DELETE FROM kept_verdict WHERE effect = $1"};
inline constexpr Sql kept_verdict_add{"kept_verdict_add", insert<KeptVerdict, "kept_verdict">};
inline constexpr Sql kept_verdict_failed{
    "kept_verdict_failed",
    "UPDATE kept_verdict SET outcome = 'failed' WHERE effect = $1 AND outcome = 'went'"};
// What went to them since $2 but by effect $3, newest first.
inline constexpr Sql written_to{
    "written_to",
    "SELECT effect_class, at, is_question FROM kept_verdict WHERE outcome = 'went' AND customer "
    "IN " HEARD_ALL_OF_THEM
    " AND at > $2 AND effect <> $3 AND effect_class IN ('ask', 'tell', 'sell') ORDER BY at DESC LIMIT 100"};
inline constexpr Sql verdicts_on{"verdicts_on",
                                 select<KeptVerdict, "FROM kept_verdict WHERE customer IN " HEARD_ALL_OF_THEM
                                                     " ORDER BY at DESC, effect DESC LIMIT 50">};

// Of a complaint by its own form, or of one in which they asked for a proper look.
inline constexpr Sql complaint_open{
    "complaint_open",
    "SELECT COUNT(*) FROM conversation c LEFT JOIN conversation w ON w.id = c.merged_into WHERE c.customer "
    "IN " HEARD_ALL_OF_THEM
    " AND (c.came_as = 'complaint' OR COALESCE(w.proper_look_since, c.proper_look_since) IS NOT NULL) AND "
    "COALESCE(w.state, c.state) IN ('open', 'waiting', 'snoozed')"};
inline constexpr Sql complaint_over{
    "complaint_over",
    "SELECT MAX(e.at) FROM event e WHERE e.shown = 1 AND e.kind = 'conversation_resolved' AND e.conversation "
    "IN (SELECT COALESCE(c.merged_into, c.id) FROM conversation c WHERE c.customer IN " HEARD_ALL_OF_THEM
    " AND (c.came_as = 'complaint' OR EXISTS (SELECT 1 FROM event p WHERE p.conversation = c.id AND "
    "p.shown = 1 AND p.kind = 'proper_look_asked')))"};

inline constexpr Sql bounced_set{"bounced_set",
                                 "INSERT INTO bounced_address (address, at) VALUES ($1, $2) ON CONFLICT "
                                 "(address) DO UPDATE SET at = excluded.at"};
inline constexpr Sql bounced_drop{"bounced_drop", "DELETE FROM bounced_address WHERE address = $1"};
inline constexpr Sql is_bounced{"is_bounced", "SELECT at FROM bounced_address WHERE address = $1"};
inline constexpr Sql bounced_of{
    "bounced_of",
    "SELECT address FROM bounced_address WHERE address IN (SELECT k.email_folded FROM customer k WHERE "
    "k.email_folded IS NOT NULL AND k.id IN " HEARD_ALL_OF_THEM
    " UNION SELECT a.email_folded FROM customer_address a WHERE a.customer IN " HEARD_ALL_OF_THEM
    ") ORDER BY at DESC LIMIT 1"};

inline constexpr Sql settled_question_of{
    "settled_question_of", select<SettledQuestion, "FROM settled_question WHERE conversation = $1">};
inline constexpr Sql settled_question_add{"settled_question_add",
                                          insert<SettledQuestion, "settled_question">};
inline constexpr Sql settled_question_drop{"settled_question_drop",
                                           "DELETE FROM settled_question WHERE conversation = $1"};
// $1 since when: mailed, of those answered, answered, yes.
inline constexpr Sql settled_counts{
    "settled_counts",
    "SELECT COALESCE(SUM(CASE WHEN asked_at >= $1 THEN 1 ELSE 0 END), 0), "
    "COALESCE(SUM(CASE WHEN asked_at >= $1 AND answered_at IS NOT NULL THEN 1 ELSE 0 END), 0), "
    "COALESCE(SUM(CASE WHEN answered_at >= $1 THEN 1 ELSE 0 END), 0), "
    "COALESCE(SUM(CASE WHEN answered_at >= $1 AND settled = 1 THEN 1 ELSE 0 END), 0) FROM settled_question "
    "WHERE asked_at >= $1 OR answered_at >= $1"};
inline constexpr Sql settled_people{
    "settled_people",
    "SELECT DISTINCT person FROM settled_question WHERE (asked_at >= $1 OR answered_at >= $1) AND person IS "
    "NOT NULL LIMIT 100"};

// $1 the customer who is erased.
inline constexpr Sql erase_bounced{
    "erase_bounced",
    "DELETE FROM bounced_address WHERE address IN (SELECT k.email_folded FROM customer k WHERE k.id = $1 AND "
    "k.email_folded IS NOT NULL UNION SELECT a.email_folded FROM customer_address a WHERE a.customer = $1)"};
inline constexpr Sql erase_verdicts{"erase_verdicts", "DELETE FROM kept_verdict WHERE customer = $1"};
// $1 the conversation: what was sent in it counts as long as its customer is known.
inline constexpr Sql erase_verdict_place{
    "erase_verdict_place", "UPDATE kept_verdict SET conversation = NULL WHERE conversation = $1"};

}  // namespace heard::store::sql
