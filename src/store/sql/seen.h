// How far people have read. $1 is the person whose it is.
#pragma once

#include "record/seen.h"
#include "record/view.h"
#include "store/tx.h"

namespace heard::store::sql {

// Never back to an older word; marking unread, and reading what was marked, always counts.
inline constexpr Sql seen_put{
    "seen_put",
    "INSERT INTO seen (person, conversation, message, at) VALUES ($1, $2, $3, $4) ON CONFLICT (person, "
    "conversation) DO UPDATE SET message = excluded.message, at = excluded.at WHERE excluded.message IS "
    "NULL OR seen.message IS NULL OR (excluded.at, excluded.message) > (seen.at, seen.message)"};
// $2: rows wanted.
inline constexpr Sql seen_newest{
    "seen_newest", "SELECT conversation, message, at FROM seen WHERE person = $1 ORDER BY at DESC LIMIT $2"};
inline constexpr Sql seen_since_of{"seen_since_of", "SELECT at FROM seen_since WHERE person = $1"};
inline constexpr Sql seen_begin{"seen_begin",
                                "INSERT INTO seen_since (person, at) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
inline constexpr Sql seen_forgotten{"seen_forgotten", "DELETE FROM seen WHERE at < $1"};

}  // namespace heard::store::sql
