// The lists people look at. Column order is that of ConversationRow and ConversationHead.
#pragma once

#include "store/tx.h"

#define HEARD_ROW_COLUMNS                                                                                  \
  "id, number, state, channel, subject, customer, customer_name, assignee, preview, preview_by, last_at, " \
  "waiting_since, CASE WHEN state = 'snoozed' THEN snoozed_until END snoozed_until, message_count, "       \
  "created_at, "                                                                                           \
  "last_message, last_customer_message"
#define HEARD_OLDER "AND (last_at, id) < ($1, $2) ORDER BY last_at DESC, id DESC LIMIT $3"

namespace heard::store::sql {

// $1, $2: the cursor; $3: rows wanted; $4: the person, where the view is theirs.
inline constexpr Sql rows_open{
    "rows_open", "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE state = 'open' " HEARD_OLDER};
inline constexpr Sql rows_waiting{
    "rows_waiting", "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE state = 'waiting' " HEARD_OLDER};
inline constexpr Sql rows_snoozed{
    "rows_snoozed", "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE state = 'snoozed' " HEARD_OLDER};
inline constexpr Sql rows_resolved{
    "rows_resolved", "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE state = 'resolved' " HEARD_OLDER};
inline constexpr Sql rows_unassigned{
    "rows_unassigned",
    "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE assignee IS NULL AND state = 'open' " HEARD_OLDER};
inline constexpr Sql rows_mine{"rows_mine",
                               "SELECT * FROM (SELECT * FROM (SELECT " HEARD_ROW_COLUMNS
                               " FROM conversation WHERE assignee = $4 AND state = 'open' " HEARD_OLDER
                               ") a UNION ALL SELECT * FROM (SELECT " HEARD_ROW_COLUMNS
                               " FROM conversation WHERE assignee = $4 AND state = 'waiting' " HEARD_OLDER
                               ") b) both_states ORDER BY last_at DESC, id DESC LIMIT $3"};
// One ordered read for each state; an index of its own would cost every write.
inline constexpr Sql rows_all{"rows_all", "SELECT * FROM (SELECT * FROM (SELECT " HEARD_ROW_COLUMNS
                                          " FROM conversation WHERE state = 'open' " HEARD_OLDER
                                          ") a UNION ALL SELECT * FROM (SELECT " HEARD_ROW_COLUMNS
                                          " FROM conversation WHERE state = 'waiting' " HEARD_OLDER
                                          ") b UNION ALL SELECT * FROM (SELECT " HEARD_ROW_COLUMNS
                                          " FROM conversation WHERE state = 'snoozed' " HEARD_OLDER
                                          ") c UNION ALL SELECT * FROM (SELECT " HEARD_ROW_COLUMNS
                                          " FROM conversation WHERE state = 'resolved' " HEARD_OLDER
                                          ") d) every_state ORDER BY last_at DESC, id DESC LIMIT $3"};

inline constexpr Sql row_by_id{"row_by_id", "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE id = $1"};
inline constexpr Sql rows_of_customer{"rows_of_customer",
                                      "SELECT " HEARD_ROW_COLUMNS
                                      " FROM conversation WHERE customer = $1 ORDER BY id DESC LIMIT 20"};
inline constexpr Sql head_by_id{"head_by_id",
                                "SELECT c.id, c.number, c.state, c.channel, c.subject, c.customer, "
                                "c.customer_name, c.assignee, c.preview, c.preview_by, "
                                "c.last_at, c.waiting_since, CASE WHEN c.state = 'snoozed' THEN "
                                "c.snoozed_until END, c.message_count, c.created_at, c.last_message, "
                                "c.last_customer_message, k.email, k.phone, "
                                "k.created_at, c.inbox, c.version, CAST(NULL AS TEXT) FROM conversation c "
                                "JOIN customer k ON k.id = c.customer WHERE c.id = $1"};

// $1 conversation, $2 before, $3 after, $4 rows wanted. One row an event and recipient, newest first.
inline constexpr Sql timeline{
    "timeline",
    "SELECT e.id, e.at, e.kind, e.by_kind, e.by_id, COALESCE(p.name, k.name), e.message, m.text, m.html, "
    "e.version, e.body, "
    "f.id, f.recipient, f.state, f.due_at, f.attempts, f.reason "
    "FROM (SELECT id, at, kind, by_kind, by_id, conversation, message, version, body FROM event "
    "WHERE conversation = $1 AND shown = 1 AND id < $2 AND id > $3 ORDER BY id DESC LIMIT $4) e "
    "LEFT JOIN message m ON m.id = e.message "
    "LEFT JOIN person p ON e.by_kind = 'person' AND p.id = e.by_id "
    "LEFT JOIN customer k ON e.by_kind = 'customer' AND k.id = e.by_id "
    "LEFT JOIN effect f ON e.kind = 'reply_written' AND f.conversation = e.conversation AND f.message = "
    "e.message "
    "WHERE m.taken_back IS NULL OR m.taken_back = 0 ORDER BY e.id DESC"};
inline constexpr Sql timeline_older{
    "timeline_older", "SELECT id FROM event WHERE conversation = $1 AND shown = 1 AND id < $2 LIMIT 1"};
inline constexpr Sql timeline_attachments{"timeline_attachments",
                                          "SELECT message, id, name, media_type, size FROM attachment WHERE "
                                          "conversation = $1 ORDER BY message, id LIMIT 1000"};

// What the customer sees: their own messages, and replies once they were delivered. Oldest first.
inline constexpr Sql page_messages{
    "page_messages",
    "SELECT m.id, m.kind, COALESCE(p.name, ''), m.at, m.text FROM event e JOIN message m ON m.id = e.message "
    "LEFT JOIN person p ON m.kind = 'reply' AND p.id = m.author "
    "WHERE e.conversation = $1 AND e.shown = 1 AND m.taken_back = 0 AND (m.kind = 'customer' OR (m.kind = "
    "'reply' AND EXISTS "
    "(SELECT 1 FROM effect f WHERE f.conversation = $1 AND f.message = m.id AND f.state = 'done'))) "
    "ORDER BY e.id DESC LIMIT 500"};

// What a found message is shown by; nothing once it was taken back. $1 message, $2 its conversation.
inline constexpr Sql search_hit{
    "search_hit",
    "SELECT c.number, c.subject, c.state, m.at, m.text FROM message m CROSS JOIN conversation c "
    "WHERE m.id = $1 AND c.id = $2 AND m.taken_back = 0"};

// Effects hold a reply's delivery.
inline constexpr Sql effect_of_message{
    "effect_of_message",
    "SELECT id FROM effect WHERE conversation = $1 AND message = $2 ORDER BY id LIMIT 1"};

}  // namespace heard::store::sql
