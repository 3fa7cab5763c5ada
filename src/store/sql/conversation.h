// Conversations, messages and attachments.
#pragma once

#include "record/conversation.h"
#include "record/view.h"
#include "store/sql/merged.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql conversation_by_id{"conversation_by_id",
                                        select<Conversation, "FROM conversation WHERE id = $1">};
// The first that anybody wrote to this house, as long as it is there.
inline constexpr Sql conversation_first{"conversation_first",
                                        "SELECT id, state FROM conversation WHERE state NOT IN ('merged', "
                                        "'set_aside', 'outside') ORDER BY id LIMIT 1"};
inline constexpr Sql conversation_add{"conversation_add", insert<Conversation, "conversation">};
// What events change; $2 is the version that was read.
inline constexpr Sql conversation_change{
    "conversation_change",
    "UPDATE conversation SET state = $3, assignee = $4, last_at = $5, waiting_since = $6, last_message = $7, "
    "last_customer_message = $8, message_count = $9, version = $10, preview_by = $11, preview = $12, "
    "snoozed_until = $13, merged_into = $14, team = $15, "
    "split_from = $16, asked_for = $17, owed_by = $18, proper_look_since = $19, "
    "links_revoked_at = $20, came_as = $21, inbox = $22, language_heard = $23, language_said = $24, "
    "urgent = $25 "
    "WHERE id = $1 AND version = $2"};
inline constexpr Sql conversation_subject{
    "conversation_subject", "UPDATE conversation SET subject = $2, subject_nonce = $3 WHERE id = $1"};
inline constexpr Sql conversation_goal{"conversation_goal",
                                       "UPDATE conversation SET goal = $2, goal_nonce = $3 WHERE id = $1"};
inline constexpr Sql conversations_after{
    "conversations_after", select<Conversation, "FROM conversation WHERE id > $1 ORDER BY id LIMIT $2">};

// Those that go on in another one.
inline constexpr Sql parts_of{"parts_of",
                              select<Conversation, "FROM conversation WHERE merged_into = $1 ORDER BY id">};
// Of this customer and somebody else: the one that goes on, and the one that goes on in it.
inline constexpr Sql merged_across{
    "merged_across",
    "SELECT w.id, p.id FROM conversation p JOIN conversation w ON w.id = p.merged_into WHERE p.customer = $1 "
    "AND w.customer <> $1 UNION ALL SELECT w.id, p.id FROM conversation w JOIN conversation p ON "
    "p.merged_into = w.id WHERE w.customer = $1 AND p.customer <> $1"};
// Those that began with messages of this one.
inline constexpr Sql split_from{
    "split_from", select<Conversation, "FROM conversation WHERE split_from = $1 ORDER BY id LIMIT 100">};
// What happened to a conversation, oldest first, and whether the message it speaks of was taken back.
inline constexpr Sql shown_events{"shown_events",
                                  "SELECT e.kind, e.version, e.body, e.at, COALESCE(m.taken_back, 0) FROM "
                                  "event e LEFT JOIN message m ON m.id = "
                                  "e.message WHERE e.conversation = $1 AND e.shown = 1 ORDER BY e.id"};

inline constexpr Sql message_by_id{"message_by_id", select<Message, "FROM message WHERE id = $1">};
inline constexpr Sql message_add{"message_add", insert<Message, "message">};
inline constexpr Sql message_taken_back{"message_taken_back",
                                        "UPDATE message SET taken_back = 1 WHERE id = $1"};
inline constexpr Sql messages_after{"messages_after",
                                    select<Message, "FROM message WHERE id > $1 ORDER BY id LIMIT $2">};
// The newest message but $2 that counts for the list: not a note, not taken back.
inline constexpr Sql message_before{
    "message_before",
    "SELECT m.id, m.conversation, m.kind, m.author, m.at, m.text, m.html, m.nonce, m.taken_back, "
    "m.state_before, "
    "m.waiting_since_before FROM event e JOIN message m ON m.id = e.message "
    "WHERE e.conversation = $1 AND e.shown = 1 AND e.kind IN ('message_received', 'reply_written') AND "
    "e.message <> $2 AND m.taken_back = 0 ORDER BY e.id DESC LIMIT 1"};
inline constexpr Sql note_newest{
    "note_newest",
    "SELECT m.id, m.conversation, m.kind, m.author, m.at, m.text, m.html, m.nonce, m.taken_back, "
    "m.state_before, "
    "m.waiting_since_before FROM event e JOIN message m ON m.id = e.message "
    "WHERE e.conversation = $1 AND e.shown = 1 AND m.kind = 'note' ORDER BY e.id DESC LIMIT 1"};
// Replies whose delivery still waits, oldest first.
inline constexpr Sql replies_waiting{
    "replies_waiting",
    "SELECT message FROM effect WHERE conversation = $1 AND message IS NOT NULL AND state = 'waiting' "
    "AND due_at > $2 GROUP BY message ORDER BY MIN(due_at), MIN(id)"};
// Whether the customer wrote after the message $2, of this conversation or of one that goes on in it ($3),
// was written. Event ids within one conversation are in order.
inline constexpr Sql customer_wrote_after{
    "customer_wrote_after",
    "SELECT COUNT(*) FROM event e WHERE e.conversation = $1 AND e.shown = 1 AND e.kind = 'message_received' "
    "AND e.id > "
    "(SELECT MAX(s.id) FROM event s WHERE s.conversation = $3 AND s.shown = 1 AND s.message = $2)"};

// How it was settled last.
inline constexpr Sql settled_last{
    "settled_last",
    "SELECT kind, version, body, at FROM event WHERE conversation = $1 AND shown = 1 AND kind = "
    "'conversation_resolved' ORDER BY id DESC LIMIT 1"};

// The customer's newest words before $2, which was written at $3, in conversation $1 or in one that goes on
// in it.
inline constexpr Sql message_answered{
    "message_answered",
    "SELECT m.id, m.conversation, m.kind, m.author, m.at, m.text, m.html, m.nonce, m.taken_back, "
    "m.state_before, "
    "m.waiting_since_before FROM event e JOIN message m ON m.id = e.message "
    "WHERE e.conversation IN " HEARD_ALL_OF_IT
    " "
    "AND e.shown = 1 AND e.kind = 'message_received' AND m.id <> $2 AND m.at <= $3 ORDER BY e.id DESC LIMIT "
    "1"};

inline constexpr Sql attachment_add{"attachment_add", insert<Attachment, "attachment">};
inline constexpr Sql attachment_by_id{"attachment_by_id",
                                      select<Attachment, "FROM attachment WHERE id = $1">};
inline constexpr Sql files_of_message{
    "files_of_message",
    select<Attachment, "FROM attachment WHERE conversation = $1 AND message = $2 ORDER BY id">};
inline constexpr Sql attachments_of_message{
    "attachments_of_message",
    select<AttachmentRow, "FROM attachment WHERE conversation = $1 AND message = $2 ORDER BY id">};

inline constexpr Sql arrival_by_key{"arrival_by_key",
                                    select<Arrival, "FROM arrival WHERE channel = $1 AND key = $2">};
inline constexpr Sql arrival_add{"arrival_add", insert<Arrival, "arrival">};
inline constexpr Sql arrival_done{
    "arrival_done", "UPDATE arrival SET conversation = $2, message = $3, trouble = NULL WHERE id = $1"};
inline constexpr Sql arrival_trouble{"arrival_trouble", "UPDATE arrival SET trouble = $2 WHERE id = $1"};
inline constexpr Sql arrivals_unfinished{
    "arrivals_unfinished",
    select<Arrival,
           "FROM arrival WHERE message IS NULL AND trouble IS NULL AND at < $1 ORDER BY id LIMIT 100">};

}  // namespace heard::store::sql
