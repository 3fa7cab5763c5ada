// Devices that several people share.
#pragma once

#include "record/person.h"
#include "record/view.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql till_by_digest{"till_by_digest", select<Till, "FROM till WHERE digest = $1">};
inline constexpr Sql till_add{"till_add", insert<Till, "till">};
inline constexpr Sql till_opened{"till_opened", "UPDATE till SET opened_at = $2 WHERE digest = $1"};
inline constexpr Sql till_drop{"till_drop", "DELETE FROM till WHERE digest = $1"};
inline constexpr Sql till_person_add{
    "till_person_add",
    "INSERT INTO till_person (till, person) VALUES ($1, $2) ON CONFLICT (till, person) DO NOTHING"};
inline constexpr Sql till_knows{"till_knows",
                                "SELECT person FROM till_person WHERE till = $1 AND person = $2"};
inline constexpr Sql till_people_drop{"till_people_drop", "DELETE FROM till_person WHERE till = $1"};
// From then on they sign in by password first, wherever they were known.
inline constexpr Sql till_person_forgotten{"till_person_forgotten",
                                           "DELETE FROM till_person WHERE person = $1"};
inline constexpr Sql till_faces{
    "till_faces",
    "SELECT p.id, p.name, CASE WHEN p.pin_hash IS NULL THEN 0 ELSE 1 END FROM till_person t JOIN person p ON "
    "p.id = t.person WHERE t.till = $1 AND p.active = 1 ORDER BY p.name, p.id LIMIT 100"};
inline constexpr Sql till_sessions_end{"till_sessions_end", "DELETE FROM session WHERE till = $1"};

inline constexpr Sql session_shared{"session_shared",
                                    "UPDATE session SET till = $2, awake_until = $3 WHERE digest = $1"};
// Not what is locked already.
inline constexpr Sql session_awake{
    "session_awake",
    "UPDATE session SET awake_until = $2 WHERE digest = $1 AND till IS NOT NULL AND awake_until > $3"};
inline constexpr Sql session_locked{
    "session_locked", "UPDATE session SET awake_until = 0 WHERE digest = $1 AND till IS NOT NULL"};
inline constexpr Sql session_till{"session_till", "SELECT till FROM session WHERE digest = $1"};
inline constexpr Sql session_till_of{"session_till_of",
                                     "SELECT till FROM session WHERE person = $1 AND public_id = $2"};
inline constexpr Sql person_pin{"person_pin", "UPDATE person SET pin_hash = $2 WHERE id = $1"};

}  // namespace heard::store::sql
