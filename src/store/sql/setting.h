// What the instance keeps about itself: one text a name; and its counters.
#pragma once

#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql setting_get{"setting_get", "SELECT value FROM setting WHERE name = $1"};
inline constexpr Sql setting_set{"setting_set",
                                 "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO "
                                 "UPDATE SET value = excluded.value"};
// Changed by somebody, who is remembered with it.
inline constexpr Sql setting_change{
    "setting_change",
    "INSERT INTO setting (name, value, changed_by, changed_at) VALUES ($1, $2, $3, $4) ON CONFLICT (name) DO "
    "UPDATE SET value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at"};
// The last change of one of two: who and when.
inline constexpr Sql setting_changed{
    "setting_changed",
    "SELECT p.name, s.changed_at FROM setting s LEFT JOIN person p ON p.id = s.changed_by "
    "WHERE s.name IN ($1, $2) AND s.changed_at IS NOT NULL ORDER BY s.changed_at DESC LIMIT 1"};
// What the house has decided: numbers.
inline constexpr Sql rules_agreed{
    "rules_agreed",
    "SELECT name, CAST(value AS INTEGER) FROM setting WHERE name IN ('hold_seconds', 'quiet_days', "
    "'link_days')",
    "SELECT name, value::bigint FROM setting WHERE name IN ('hold_seconds', 'quiet_days', 'link_days')"};
inline constexpr Sql sharing_agreed{
    "sharing_agreed", "SELECT name, value FROM setting WHERE name IN ('assignment', 'open_each_max')"};
inline constexpr Sql rules_changed{
    "rules_changed",
    "SELECT p.name, s.changed_at FROM setting s LEFT JOIN person p ON p.id = s.changed_by WHERE s.name IN "
    "('hold_seconds', 'quiet_days', 'link_days', 'assignment', 'open_each_max', 'ask_if_settled', 'survey', "
    "'begun_at_once_max') "
    "AND "
    "s.changed_at IS NOT NULL "
    "ORDER BY s.changed_at DESC LIMIT 1"};
inline constexpr Sql setting_drop{"setting_drop", "DELETE FROM setting WHERE name = $1"};

// A block of $2 numbers that nobody else is given: the first of them.
inline constexpr Sql numbers_lease{"numbers_lease",
                                   "UPDATE counter SET next = next + $2 WHERE name = $1 RETURNING next - $2"};

// The database's clock in microseconds, moved by the test offset.
inline constexpr Sql database_now{
    "database_now",
    "SELECT CAST((julianday('now') - 2440587.5) * 86400000000.0 AS INTEGER) + "
    "COALESCE((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'clock_offset_us'), 0)",
    "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint + "
    "COALESCE((SELECT value::bigint FROM setting WHERE name = 'clock_offset_us'), 0)"};

}  // namespace heard::store::sql
