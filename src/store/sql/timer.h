// What falls due later.
#pragma once

#include "record/effect.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql timer_set{
    "timer_set",
    "INSERT INTO timer (id, kind, version, body, conversation, due_at) VALUES ($1, $2, $3, $4, $5, $6) "
    "ON CONFLICT (conversation, kind) DO UPDATE SET id = excluded.id, version = excluded.version, body = "
    "excluded.body, "
    "due_at = excluded.due_at"};
inline constexpr Sql timer_clear{"timer_clear", "DELETE FROM timer WHERE conversation = $1 AND kind = $2"};
inline constexpr Sql timers_due{
    "timers_due", select<Timer, "FROM timer WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2">,
    select<Timer, "FROM timer WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED">};
inline constexpr Sql timer_delete{"timer_delete", "DELETE FROM timer WHERE id = $1"};
inline constexpr Sql next_timer_due{"next_timer_due", "SELECT due_at FROM timer ORDER BY due_at LIMIT 1"};

}  // namespace heard::store::sql
