// Who takes people just now, what they have in hand, and who answered whom.
#pragma once

#include "record/person.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql person_attention{"person_attention",
                                      "UPDATE person SET attention = $2, back_at = $3 WHERE id = $1"};
// Of two transactions that give to the same person, PostgreSQL lets one begin again.
inline constexpr Sql person_given{"person_given", "UPDATE person SET given_at = $2 WHERE id = $1"};
// Who has been here at least once.
inline constexpr Sql people_who_answer{
    "people_who_answer",
    select<Person, "FROM person WHERE active = 1 AND password_hash IS NOT NULL ORDER BY id">};
inline constexpr Sql open_counts{
    "open_counts",
    "SELECT assignee, COUNT(*) FROM conversation WHERE state = 'open' AND assignee IS NOT NULL GROUP BY "
    "assignee"};
// Of this customer, under whichever of their names.
inline constexpr Sql answered_last{
    "answered_last",
    "SELECT m.author FROM event e JOIN message m ON m.id = e.message WHERE e.conversation IN (SELECT c.id "
    "FROM "
    "conversation c WHERE c.customer IN (SELECT k.id FROM customer k, (SELECT COALESCE(merged_into, id) "
    "is_now "
    "FROM customer WHERE id = $1) me WHERE k.id = me.is_now OR k.merged_into = me.is_now)) AND e.shown = 1 "
    "AND "
    "e.kind = 'reply_written' AND m.taken_back = 0 ORDER BY e.id DESC LIMIT 1"};
// Our turn before $2, longest waiting first.
inline constexpr Sql due_before{
    "due_before",
    "SELECT id FROM conversation WHERE assignee = $1 AND (state = 'open' OR (state = 'snoozed' AND "
    "snoozed_until < $2)) ORDER BY COALESCE(waiting_since, snoozed_until), id LIMIT 100"};

}  // namespace heard::store::sql
