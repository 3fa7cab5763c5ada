// Mailboxes, and what messages have that came or left by mail.
#pragma once

#include "record/conversation.h"
#include "record/kept_mail.h"
#include "record/mailbox.h"
#include "store/sql/merged.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql mailbox_add{"mailbox_add", insert<Mailbox, "mailbox">};
inline constexpr Sql mailbox_drop{"mailbox_drop", "DELETE FROM mailbox WHERE inbox = $1"};
inline constexpr Sql mailbox_of{"mailbox_of", select<Mailbox, "FROM mailbox WHERE inbox = $1">};
inline constexpr Sql mailbox_by_address{"mailbox_by_address",
                                        select<Mailbox, "FROM mailbox WHERE address_folded = $1">};
inline constexpr Sql mailboxes{"mailboxes", select<Mailbox, "FROM mailbox ORDER BY inbox">};

// What is known of fetching from it goes with it.
inline constexpr Sql mailbox_places_drop{"mailbox_places_drop", "DELETE FROM mailbox_place WHERE inbox = $1"};
inline constexpr Sql mailbox_state_drop{"mailbox_state_drop", "DELETE FROM mailbox_state WHERE inbox = $1"};
inline constexpr Sql mailbox_state_of{"mailbox_state_of",
                                      select<MailboxState, "FROM mailbox_state WHERE inbox = $1">};
inline constexpr Sql mailboxes_that_send{"mailboxes_that_send",
                                         "SELECT COUNT(*) FROM mailbox m JOIN inbox i ON i.id = m.inbox "
                                         "WHERE m.out_host IS NOT NULL AND i.active = 1"};
// Those that go on in this conversation are part of it, for the two below.
inline constexpr Sql mail_newest_theirs{
    "mail_newest_theirs",
    select<KeptMail,
           "FROM mail WHERE conversation IN " HEARD_ALL_OF_IT
           " AND message IN (SELECT m.id FROM message m WHERE m.id = mail.message AND "
           "m.kind = "
           "'customer') ORDER BY (SELECT n.at FROM message n WHERE n.id = mail.message) DESC, message DESC "
           "LIMIT 1">};
inline constexpr Sql mail_newest{
    "mail_newest",
    select<KeptMail,
           "FROM mail WHERE conversation IN " HEARD_ALL_OF_IT
           " AND message IN (SELECT m.id FROM message m WHERE m.id = mail.message AND "
           "m.taken_back = 0 AND m.kind <> 'note') ORDER BY (SELECT n.at FROM message n WHERE n.id = "
           "mail.message) DESC, message DESC LIMIT 1">};

inline constexpr Sql mail_add{"mail_add", insert<KeptMail, "mail">};
// Nothing happens for one that is, or was.
inline constexpr Sql mail_to_be_filed{"mail_to_be_filed",
                                      "UPDATE mail SET filed = 1 WHERE message = $1 AND filed = 0"};
inline constexpr Sql mail_of{"mail_of", select<KeptMail, "FROM mail WHERE message = $1">};
// Who is on the mails of a conversation, newest first.
inline constexpr Sql mails_in{
    "mails_in", select<KeptMail, "FROM mail WHERE conversation = $1 ORDER BY message DESC LIMIT 200">};
inline constexpr Sql mails_between{
    "mails_between",
    select<KeptMail,
           "FROM mail WHERE conversation = $1 AND message >= $2 AND message <= $3 ORDER BY message">};
inline constexpr Sql mails_named{
    "mails_named", select<KeptMail, "FROM mail WHERE message_id = $1 ORDER BY message LIMIT 10">};

// What this conversation, or one that goes on in it, tells of messages that came back; oldest first.
inline constexpr Sql bounces_of{
    "bounces_of",
    "SELECT version, body FROM event WHERE kind = 'mail_bounced' AND conversation IN " HEARD_ALL_OF_IT
    " ORDER BY id"};
// What could not be taken further, newest first.
inline constexpr Sql quarantine{
    "quarantine",
    "SELECT a.id, a.at, a.trouble, COALESCE(b.size, 0) FROM arrival a LEFT JOIN blob b ON b.name = a.blob "
    "WHERE a.trouble IS NOT NULL ORDER BY a.id DESC LIMIT 500"};
inline constexpr Sql quarantined{"quarantined",
                                 select<Arrival, "FROM arrival WHERE id = $1 AND trouble IS NOT NULL">};
inline constexpr Sql arrival_taken{
    "arrival_taken",
    "UPDATE arrival SET key = $2, conversation = $3, message = $4, trouble = NULL WHERE id = $1"};
inline constexpr Sql arrival_drop{"arrival_drop", "DELETE FROM arrival WHERE id = $1"};
inline constexpr Sql arrival_by_id{"arrival_by_id", select<Arrival, "FROM arrival WHERE id = $1">};

}  // namespace heard::store::sql
