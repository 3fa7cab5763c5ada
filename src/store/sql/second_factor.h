// A second factor at sign-in, and the recovery codes beside it.
#pragma once

#include "record/person.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql second_factor_of{"second_factor_of",
                                      select<SecondFactor, "FROM second_factor WHERE person = $1">};
inline constexpr Sql second_factor_begin{
    "second_factor_begin",
    "INSERT INTO second_factor (person, sealed, last_step) VALUES ($1, $2, 0) ON CONFLICT (person) DO UPDATE "
    "SET sealed = excluded.sealed, last_step = excluded.last_step"};
// Of two who say the same code only one changes a row.
inline constexpr Sql second_factor_step{
    "second_factor_step", "UPDATE second_factor SET last_step = $2 WHERE person = $1 AND last_step < $2"};
inline constexpr Sql second_factor_changed{
    "second_factor_changed", "UPDATE second_factor SET changed_by = $2, changed_at = $3 WHERE person = $1"};
inline constexpr Sql second_factor_unseal{"second_factor_unseal",
                                          "UPDATE second_factor SET sealed = NULL WHERE person = $1"};
inline constexpr Sql second_factor_last_change{
    "second_factor_last_change",
    "SELECT p.name, f.changed_at FROM second_factor f LEFT JOIN person p ON p.id = f.changed_by "
    "WHERE f.person = $1 AND f.changed_at IS NOT NULL"};
inline constexpr Sql person_second_factor{"person_second_factor",
                                          "UPDATE person SET second_factor = $2 WHERE id = $1"};

inline constexpr Sql recovery_code_add{"recovery_code_add", insert<RecoveryCode, "recovery_code">};
inline constexpr Sql recovery_code_take{"recovery_code_take",
                                        "DELETE FROM recovery_code WHERE person = $1 AND digest = $2"};
inline constexpr Sql recovery_codes_drop{"recovery_codes_drop",
                                         "DELETE FROM recovery_code WHERE person = $1"};
inline constexpr Sql recovery_codes_left{"recovery_codes_left",
                                         "SELECT COUNT(*) FROM recovery_code WHERE person = $1"};

}  // namespace heard::store::sql
