// The outbox: what is to be done to the world.
#pragma once

#include "record/effect.h"
#include "store/sql_text.h"
#include "store/tx.h"

#define HEARD_MAY_LEAVE                                                                                  \
  "(kind NOT IN ('send_mail', 'send_letter', 'send_to_channel') OR EXISTS (SELECT 1 FROM setting WHERE " \
  "name = 'sending' AND value = 'on'))"

namespace heard::store::sql {

inline constexpr Sql effect_add{"effect_add", insert<Effect, "effect">};
inline constexpr Sql effect_cancel{
    "effect_cancel", "UPDATE effect SET state = 'cancelled' WHERE id = $1 AND state = 'waiting'"};
inline constexpr Sql effect_by_id{"effect_by_id", select<Effect, "FROM effect WHERE id = $1">};
// $4: of kinds that may be repeated, or of those that may not; empty: of both. While nothing leaves, mail
// waits.
inline constexpr Sql effects_lease{
    "effects_lease",
    returning<Effect,
              "UPDATE effect SET state = 'leased', fence = fence + 1, attempts = attempts + 1, "
              "lease_until = $2 WHERE id IN (SELECT id FROM effect WHERE state = 'waiting' AND due_at <= $1 "
              "AND ($4 = '' OR repeat = $4) AND " HEARD_MAY_LEAVE " ORDER BY due_at LIMIT $3)">,
    returning<Effect,
              "UPDATE effect SET state = 'leased', fence = fence + 1, attempts = attempts + 1, "
              "lease_until = $2 WHERE id IN (SELECT id FROM effect WHERE state = 'waiting' AND due_at <= $1 "
              "AND ($4 = '' OR repeat = $4) AND " HEARD_MAY_LEAVE
              " ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)">};
inline constexpr Sql mails_waiting{
    "mails_waiting",
    "SELECT COUNT(*) FROM effect WHERE state = 'waiting' AND kind IN ('send_mail', 'send_letter', "
    "'send_to_channel')"};

// What is held goes now.
inline constexpr Sql effect_hurry{
    "effect_hurry", "UPDATE effect SET due_at = $2 WHERE id = $1 AND state = 'waiting' AND due_at > $2"};

// An outcome counts only under the fence of the lease it was reached with.
inline constexpr Sql effect_start{
    "effect_start", "UPDATE effect SET state = 'started' WHERE id = $1 AND fence = $2 AND state = 'leased'"};
inline constexpr Sql effect_end{
    "effect_end",
    "UPDATE effect SET state = $3, reason = $4, lease_until = NULL WHERE id = $1 AND fence = $2 AND "
    "state IN ('leased', 'started', 'unknown')"};
// A person decides about what has ended badly: it waits anew, or stays as it is with their word on it.
inline constexpr Sql effect_again{
    "effect_again",
    "UPDATE effect SET state = 'waiting', due_at = $2, attempts = 0, reason = NULL, lease_until = NULL WHERE "
    "id = $1 AND state IN ('unknown', 'dead')"};
inline constexpr Sql effect_left{
    "effect_left", "UPDATE effect SET reason = $2 WHERE id = $1 AND state IN ('unknown', 'dead')"};
inline constexpr Sql effect_retry{"effect_retry",
                                  "UPDATE effect SET state = 'waiting', due_at = $3, reason = $4, "
                                  "lease_until = NULL WHERE id = $1 AND fence = $2 AND "
                                  "state IN ('leased', 'started')"};

// Its tries do not count, since nothing was wrong with it; but for one: what was tried is held back no more.
inline constexpr Sql effect_waits{"effect_waits",
                                  "UPDATE effect SET state = 'waiting', due_at = $3, reason = $4, "
                                  "lease_until = NULL, attempts = CASE WHEN attempts > 1 THEN attempts - 1 "
                                  "ELSE 1 END WHERE id = $1 AND fence = $2 "
                                  "AND state IN ('leased', 'started')"};

// Leases that ran out without an outcome.
inline constexpr Sql effects_doubt{
    "effects_doubt",
    returning<
        Effect,
        "UPDATE effect SET state = 'unknown', reason = $2, lease_until = NULL WHERE state = 'started' AND "
        "repeat = 'once' AND lease_until <= $1">};
inline constexpr Sql effects_free{"effects_free",
                                  "UPDATE effect SET state = 'waiting', lease_until = NULL WHERE state IN "
                                  "('leased', 'started') AND lease_until <= $1 AND "
                                  "(state = 'leased' OR repeat = 'repeatable')"};

inline constexpr Sql next_effect_due{
    "next_effect_due",
    "SELECT due_at FROM effect WHERE state = 'waiting' AND ($1 = '' OR repeat = $1) AND " HEARD_MAY_LEAVE
    " ORDER BY due_at LIMIT 1"};
inline constexpr Sql next_lease_end{
    "next_lease_end",
    "SELECT lease_until FROM effect WHERE state IN ('leased', 'started') ORDER BY lease_until LIMIT 1"};

}  // namespace heard::store::sql

#undef HEARD_MAY_LEAVE
