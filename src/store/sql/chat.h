// The chats of inboxes, and the addresses that visitors left.
#pragma once

#include "record/chat.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql chat_door_of{"chat_door_of", select<ChatDoor, "FROM chat_door WHERE inbox = $1">};
inline constexpr Sql chat_door_drop{"chat_door_drop", "DELETE FROM chat_door WHERE inbox = $1"};
inline constexpr Sql chat_door_add{"chat_door_add", insert<ChatDoor, "chat_door">};

inline constexpr Sql chat_address_of{"chat_address_of",
                                     select<ChatAddress, "FROM chat_address WHERE conversation = $1">};
inline constexpr Sql chat_address_drop{"chat_address_drop",
                                       "DELETE FROM chat_address WHERE conversation = $1"};
inline constexpr Sql chat_address_add{"chat_address_add", insert<ChatAddress, "chat_address">};

inline constexpr Sql chat_secret_of{"chat_secret_of",
                                    select<ChatSecret, "FROM chat_secret WHERE inbox = $1">};
inline constexpr Sql chat_secret_drop{"chat_secret_drop", "DELETE FROM chat_secret WHERE inbox = $1"};
inline constexpr Sql chat_secret_add{"chat_secret_add", insert<ChatSecret, "chat_secret">};

inline constexpr Sql chat_vouched_drop{"chat_vouched_drop",
                                       "DELETE FROM chat_vouched WHERE conversation = $1"};
inline constexpr Sql chat_vouched_add{"chat_vouched_add", insert<ChatVouched, "chat_vouched">};
// $1 inbox, $2 address. The newest of theirs that is not settled.
inline constexpr Sql chat_running_of{
    "chat_running_of",
    "SELECT v.conversation FROM chat_vouched v JOIN conversation c ON c.id = v.conversation "
    "WHERE v.inbox = $1 AND v.address_folded = $2 AND c.state IN ('open', 'waiting', 'snoozed') "
    "ORDER BY c.last_at DESC, c.id DESC LIMIT 1"};

// $1 since when something was said, $2 none of which it is. Whose each of the chats that run is: who has it,
// else who answered last.
inline constexpr Sql chats_running{
    "chats_running",
    "SELECT COALESCE(c.assignee, (SELECT e.by_id FROM event e WHERE e.conversation = c.id AND e.shown = 1 "
    "AND e.kind = 'reply_written' ORDER BY e.id DESC LIMIT 1), 0) "
    "FROM conversation c WHERE c.state IN ('open', 'waiting') AND c.channel = 'chat' AND c.last_at >= $1 "
    "AND c.id <> $2"};

}  // namespace heard::store::sql
