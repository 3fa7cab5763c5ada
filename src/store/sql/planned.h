// What leaves later.
#pragma once

#include "store/tx.h"

namespace heard::store::sql {

// Replies that wait for a time of their own. $1 now, $2 held for at least so long, $3 whose, 0 everybody's;
// $4 rows wanted. The message, and when it goes out.
inline constexpr Sql planned_replies{
    "planned_replies",
    "SELECT f.message, MIN(f.due_at) due FROM effect f JOIN message m ON m.id = f.message JOIN conversation "
    "c "
    "ON c.id = f.conversation WHERE f.state = 'waiting' AND f.due_at > $1 AND f.attempts = 0 AND m.kind = "
    "'reply' AND m.taken_back = 0 AND f.due_at - m.at >= $2 AND ($3 = 0 OR m.author = $3) AND c.state <> "
    "'deleted' GROUP BY f.message ORDER BY due, f.message LIMIT $4"};
// Conversations that come back with words of a reply that this person has begun.
inline constexpr Sql slept_on{
    "slept_on",
    "SELECT c.id FROM draft d JOIN conversation c ON c.id = d.conversation WHERE d.person = $1 AND d.kind = "
    "'reply' AND c.state = 'snoozed' ORDER BY c.snoozed_until, c.id LIMIT $2"};
inline constexpr Sql effect_retimed{
    "effect_retimed",
    "UPDATE effect SET due_at = $2 WHERE id = $1 AND state = 'waiting' AND attempts = 0 AND due_at > $3"};

}  // namespace heard::store::sql
