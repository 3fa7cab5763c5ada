// How far mailboxes were read, how fetching goes, and who does it.
#pragma once

#include "record/mailbox.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql places_of_mailbox{
    "places_of_mailbox", select<MailboxPlace, "FROM mailbox_place WHERE inbox = $1 ORDER BY folder">};
inline constexpr Sql mailbox_place_put{
    "mailbox_place_put",
    "INSERT INTO mailbox_place (inbox, folder, uid_validity, uid_next, left_alone, since) VALUES ($1, $2, "
    "$3, "
    "$4, $5, $6) ON CONFLICT (inbox, folder) DO UPDATE SET uid_validity = excluded.uid_validity, uid_next = "
    "excluded.uid_next, left_alone = excluded.left_alone, since = excluded.since"};

// When it was last reached stays while it is in trouble, and so does since when it has been.
inline constexpr Sql mailbox_state_put{
    "mailbox_state_put",
    "INSERT INTO mailbox_state (inbox, reached_at, trouble, trouble_since, next_try_at) VALUES ($1, $2, $3, "
    "$4, "
    "$5) ON CONFLICT (inbox) DO UPDATE SET reached_at = COALESCE(excluded.reached_at, "
    "mailbox_state.reached_at), trouble = excluded.trouble, trouble_since = CASE WHEN excluded.trouble IS "
    "NULL "
    "THEN NULL ELSE COALESCE(mailbox_state.trouble_since, excluded.trouble_since) END, next_try_at = "
    "excluded.next_try_at"};
inline constexpr Sql mailbox_troubles{"mailbox_troubles",
                                      "SELECT m.address, s.trouble, s.next_try_at FROM mailbox_state s JOIN "
                                      "mailbox m ON m.inbox = s.inbox WHERE "
                                      "s.trouble IS NOT NULL AND m.in_host IS NOT NULL ORDER BY m.address"};

// Changes a row when it is ours now: nobody's, ours already, or run out.
inline constexpr Sql mailbox_lease_take{
    "mailbox_lease_take",
    "INSERT INTO mailbox_lease (inbox, holder, until) VALUES ($1, $2, $4) ON CONFLICT (inbox) DO UPDATE SET "
    "holder = excluded.holder, until = excluded.until WHERE mailbox_lease.holder = excluded.holder OR "
    "mailbox_lease.until <= $3"};
inline constexpr Sql mailbox_lease_drop{"mailbox_lease_drop",
                                        "DELETE FROM mailbox_lease WHERE inbox = $1 AND holder = $2"};

}  // namespace heard::store::sql
