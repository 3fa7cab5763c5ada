// The nightly backup: who takes it, and who decided about it last.
#pragma once

#include "store/tx.h"

namespace heard::store::sql {

// $1 who, $2 until, $3 now. Changes a row when it is ours now: nobody's, ours already, or run out.
inline constexpr Sql backup_turn_take{
    "backup_turn_take",
    "INSERT INTO setting (name, value, changed_at) VALUES ('backup_turn', $1, $2) ON CONFLICT (name) DO "
    "UPDATE "
    "SET value = excluded.value, changed_at = excluded.changed_at WHERE setting.value = excluded.value OR "
    "setting.changed_at <= $3"};

}  // namespace heard::store::sql
