// Who is asked by a note and has not looked yet: the newest note of each conversation.
#pragma once

#include "store/sql/merged.h"
#include "store/tx.h"

namespace heard::store::sql {

// $1 person, $2 conversation, $3 message, $4 who asks, $5 when.
inline constexpr Sql asked_put{
    "asked_put",
    "INSERT INTO asked (person, conversation, message, by_person, at) VALUES ($1, $2, $3, $4, $5) ON "
    "CONFLICT "
    "(person, conversation) DO UPDATE SET message = excluded.message, by_person = excluded.by_person, at = "
    "excluded.at"};
// In the order of AskedRow. What was merged is asked for where it goes on.
inline constexpr Sql asked_of{
    "asked_of",
    "SELECT COALESCE(c.merged_into, c.id), a.message, p.name, a.at FROM asked a JOIN conversation c ON c.id "
    "= "
    "a.conversation LEFT JOIN conversation w ON w.id = c.merged_into JOIN person p ON p.id = a.by_person "
    "WHERE "
    "a.person = $1 AND COALESCE(w.state, c.state) <> 'deleted' ORDER BY a.at DESC LIMIT 200"};
inline constexpr Sql asked_looked{"asked_looked",
                                  "DELETE FROM asked WHERE person = $2 AND conversation IN " HEARD_ALL_OF_IT};

}  // namespace heard::store::sql
