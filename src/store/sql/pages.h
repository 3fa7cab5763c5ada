// The lists people look at. Column order is that of ConversationRow and ConversationHead.
#pragma once

#include "record/effect.h"
#include "store/sql/merged.h"
#include "store/sql_text.h"
#include "store/tx.h"

// Whoever goes on as somebody else belongs where that one does.
#define HEARD_ORGANISATION_OF(customer_)                                                               \
  "(SELECT CASE WHEN k.merged_into IS NULL THEN k.organisation ELSE w.organisation END FROM customer " \
  "k LEFT JOIN customer w ON w.id = k.merged_into WHERE k.id = " customer_ ")"
#define HEARD_ROW_COLUMNS                                                                                  \
  "id, number, state, channel, subject, customer, customer_name, assignee, preview, preview_by, last_at, " \
  "waiting_since, CASE WHEN state = 'snoozed' THEN snoozed_until END snoozed_until, message_count, "       \
  "created_at, "                                                                                           \
  "last_message, last_customer_message, tags, team, proper_look_since, came_as, "                          \
  "promised_by, inbox, "                                                                                   \
  "COALESCE(language_said, language_heard), " HEARD_ORGANISATION_OF("customer") ", urgent"
// Of message m in conversation $1: the customer's own words, and replies once they were delivered.
#define HEARD_ON_THEIR_PAGE                                                                            \
  "m.taken_back = 0 AND (m.kind = 'customer' OR (m.kind = 'reply' AND EXISTS (SELECT 1 FROM effect f " \
  "WHERE f.conversation = $1 AND f.message = m.id AND f.state = 'done')))"
#define HEARD_OF_PERSON "customer IN " HEARD_ALL_OF_THEM
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

inline constexpr Sql rows_set_aside{"rows_set_aside",
                                    "SELECT " HEARD_ROW_COLUMNS
                                    " FROM conversation WHERE state = 'set_aside' " HEARD_OLDER};
inline constexpr Sql rows_deleted{
    "rows_deleted", "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE state = 'deleted' " HEARD_OLDER};
// $4: who is asked. What was merged is asked for where it goes on.
inline constexpr Sql rows_asked{
    "rows_asked",
    "SELECT " HEARD_ROW_COLUMNS
    " FROM conversation WHERE id IN (SELECT COALESCE(w.merged_into, c.merged_into, c.asked_for, c.id) FROM "
    "asked a JOIN "
    "conversation c ON c.id = a.conversation LEFT JOIN conversation w ON w.id = c.asked_for WHERE a.person = "
    "$4) AND state <> 'deleted' " HEARD_OLDER};
// $4: the tag, folded.
inline constexpr Sql rows_tagged{
    "rows_tagged", "SELECT " HEARD_ROW_COLUMNS
                   " FROM conversation_tag t JOIN conversation c ON c.id = t.conversation WHERE t.tag = "
                   "(SELECT g.id FROM tag g WHERE g.name_folded = $4) AND c.state NOT IN ('set_aside', "
                   "'merged', 'deleted', 'outside') " HEARD_OLDER};
// Who waits longest. $1: whose, $2: rows wanted.
inline constexpr Sql longest_waiting{
    "longest_waiting",
    "SELECT id FROM conversation WHERE assignee = $1 AND state = 'open' ORDER BY waiting_since, id LIMIT $2"};
inline constexpr Sql longest_waiting_unassigned{"longest_waiting_unassigned",
                                                "SELECT id FROM conversation WHERE assignee IS NULL AND "
                                                "state = 'open' ORDER BY waiting_since, id LIMIT $1"};

// The state of where it goes on, or where it was asked for.
inline constexpr Sql standing{
    "standing",
    "SELECT COALESCE(v.state, w.state, c.state) FROM conversation c LEFT JOIN conversation w "
    "ON w.id = COALESCE(c.merged_into, c.asked_for) LEFT JOIN conversation v ON v.id = w.merged_into "
    "WHERE c.id = $1"};
inline constexpr Sql row_by_id{"row_by_id", "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE id = $1"};
// With those of whoever goes on as this customer.
inline constexpr Sql rows_of_customer{"rows_of_customer",
                                      "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE " HEARD_OF_PERSON
                                      " AND merged_into IS NULL AND asked_for IS NULL AND state <> "
                                      "'deleted' ORDER BY id DESC LIMIT 20"};
inline constexpr Sql count_of_customer{"count_of_customer",
                                       "SELECT COUNT(*) FROM conversation WHERE " HEARD_OF_PERSON
                                       " AND merged_into IS NULL AND asked_for IS NULL AND state <> "
                                       "'deleted'"};
// goal_suggested is what they said first, to be made a goal of; page_url is the desk's to say. $2: a reply
// held for so long is a planned one.
inline constexpr Sql head_by_id{
    "head_by_id",
    "SELECT c.id, c.number, c.state, c.channel, c.subject, c.customer, c.customer_name, c.assignee, "
    "c.preview, "
    "c.preview_by, c.last_at, c.waiting_since, CASE WHEN c.state = 'snoozed' THEN c.snoozed_until END, "
    "c.message_count, c.created_at, c.last_message, c.last_customer_message, c.tags, c.team, "
    "c.proper_look_since, c.came_as, c.promised_by, c.inbox, COALESCE(c.language_said, c.language_heard), "
    "CASE WHEN k.merged_into IS NULL THEN k.organisation ELSE (SELECT w.organisation FROM customer w WHERE "
    "w.id = k.merged_into) END, c.urgent, CASE WHEN c.language_said IS NULL THEN 0 ELSE 1 END, k.email, "
    "k.phone, "
    "k.created_at, c.version, c.goal, CAST(NULL AS TEXT), "
    "CASE WHEN c.goal IS NULL THEN (SELECT SUBSTR(m.text, 1, 2000) FROM event e JOIN message m ON m.id = "
    "e.message WHERE e.conversation = $1 AND e.shown = 1 AND e.kind = 'message_received' ORDER BY e.id LIMIT "
    "1) END, "
    "(SELECT MIN(f.due_at) FROM effect f JOIN message m ON m.id = f.message WHERE f.conversation = $1 AND "
    "f.message IS NOT NULL AND f.state = 'waiting' AND f.attempts = 0 AND f.due_at - m.at >= $2), "
    "c.merged_into, (SELECT t.name FROM team t WHERE t.id = c.team), CAST(NULL AS TEXT), CAST(NULL AS "
    "TEXT), c.asked_for, "
    "c.owed_by, (SELECT v.address_folded FROM chat_vouched v WHERE v.conversation = c.id), CAST(NULL AS "
    "TEXT), "
    "CAST(NULL AS TEXT), CAST(NULL AS TEXT) "
    "FROM conversation c JOIN customer k ON k.id = c.customer WHERE c.id = $1"};

// $1 conversation, $2 before, $3 after, $4 rows wanted. One row an event and recipient, newest first.
inline constexpr Sql timeline{
    "timeline",
    "SELECT e.id, e.at, e.kind, e.by_kind, e.by_id, COALESCE(p.name, k.name), e.message, m.text, m.html, "
    "e.version, e.body, "
    "f.id, f.recipient, f.state, f.due_at, f.attempts, f.reason, f.kind, "
    "CASE WHEN f.kind = 'send_to_channel' THEN (SELECT r.state FROM own_channel_report r WHERE r.effect = "
    "f.id) END "
    "FROM (SELECT id, at, kind, by_kind, by_id, conversation, message, version, body FROM event "
    "WHERE conversation = $1 AND shown = 1 AND id < $2 AND id > $3 ORDER BY id DESC LIMIT $4) e "
    "LEFT JOIN message m ON m.id = e.message "
    "LEFT JOIN person p ON e.by_kind = 'person' AND p.id = e.by_id "
    "LEFT JOIN customer k ON e.by_kind = 'customer' AND k.id = e.by_id "
    "LEFT JOIN effect f ON e.kind = 'reply_written' AND f.conversation = e.conversation AND f.message = "
    "e.message "
    "WHERE m.taken_back IS NULL OR m.taken_back = 0 ORDER BY e.id DESC, f.id"};
// Those in which somebody outside was asked for this one.
inline constexpr Sql asked_for{"asked_for", "SELECT id FROM conversation WHERE asked_for = $1 ORDER BY id"};
// Those that go on in this one: id and number.
inline constexpr Sql parts_brief{"parts_brief",
                                 "SELECT id, number FROM conversation WHERE merged_into = $1 ORDER BY id"};
inline constexpr Sql timeline_older{
    "timeline_older", "SELECT id FROM event WHERE conversation = $1 AND shown = 1 AND id < $2 LIMIT 1"};
inline constexpr Sql timeline_attachments{"timeline_attachments",
                                          "SELECT message, id, name, media_type, size FROM attachment WHERE "
                                          "conversation = $1 ORDER BY message, id LIMIT 1000"};

// What the customer sees, newest first.
inline constexpr Sql page_messages{"page_messages",
                                   "SELECT m.id, m.kind, COALESCE(p.shown_name, p.name, ''), m.at, m.text "
                                   "FROM event e JOIN message m ON m.id = e.message "
                                   "LEFT JOIN person p ON m.kind = 'reply' AND p.id = m.author "
                                   // a promise that it keeps names it too
                                   "WHERE e.conversation = $1 AND e.shown = 1 AND e.kind IN "
                                   "('message_received', 'reply_written') AND " HEARD_ON_THEIR_PAGE
                                   " ORDER BY e.id DESC LIMIT 500"};
// What a customer has said on their page without words, and what else is told there, oldest first.
inline constexpr Sql page_said{
    "page_said",
    "SELECT kind, version, body, by_kind FROM event WHERE conversation = $1 AND shown = 1 AND kind IN "
    "('answer_understood', 'conversation_resolved') ORDER BY id"};
inline constexpr Sql page_shows{
    "page_shows",
    "SELECT m.id FROM message m WHERE m.conversation = $1 AND m.id = $2 AND " HEARD_ON_THEIR_PAGE};

// What a found message is shown by, and where it is read; nothing once it was taken back, or its conversation
// deleted. $1 message, $2 its conversation.
inline constexpr Sql search_hit{
    "search_hit",
    "SELECT c.number, c.subject, c.state, m.at, m.text, COALESCE(w.merged_into, c.merged_into, c.asked_for, "
    "c.id), c.customer_name FROM message m CROSS JOIN conversation c LEFT JOIN conversation w ON w.id = "
    "COALESCE(c.merged_into, c.asked_for) LEFT JOIN conversation v ON v.id = w.merged_into "
    "WHERE m.id = $1 AND c.id = $2 AND m.taken_back = 0 AND COALESCE(v.state, w.state, c.state) <> "
    "'deleted'"};

// Effects hold a reply's delivery.
inline constexpr Sql effects_of_message{
    "effects_of_message", select<Effect, "FROM effect WHERE conversation = $1 AND message = $2 ORDER BY id">};

}  // namespace heard::store::sql
