// Mailboxes, and what messages have that came or left by mail.
#pragma once

#include "record/kept_mail.h"
#include "record/mailbox.h"
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
inline constexpr Sql mailbox_places_of{
    "mailbox_places_of", select<MailboxPlace, "FROM mailbox_place WHERE inbox = $1 ORDER BY folder">};
inline constexpr Sql mailboxes_that_send{"mailboxes_that_send",
                                         "SELECT COUNT(*) FROM mailbox m JOIN inbox i ON i.id = m.inbox "
                                         "WHERE m.out_host IS NOT NULL AND i.active = 1"};
// Those that go on in this conversation are part of it, for the two below.
inline constexpr Sql mail_newest_theirs{
    "mail_newest_theirs",
    select<KeptMail,
           "FROM mail WHERE (conversation = $1 OR conversation IN (SELECT c.id FROM conversation c WHERE "
           "c.merged_into = $1)) AND message IN (SELECT m.id FROM message m WHERE m.id = mail.message AND "
           "m.kind = "
           "'customer') ORDER BY (SELECT n.at FROM message n WHERE n.id = mail.message) DESC, message DESC "
           "LIMIT 1">};
inline constexpr Sql mail_newest{
    "mail_newest",
    select<KeptMail,
           "FROM mail WHERE (conversation = $1 OR conversation IN (SELECT c.id FROM conversation c WHERE "
           "c.merged_into = $1)) AND message IN (SELECT m.id FROM message m WHERE m.id = mail.message AND "
           "m.taken_back = 0 AND m.kind <> 'note') ORDER BY (SELECT n.at FROM message n WHERE n.id = "
           "mail.message) DESC, message DESC LIMIT 1">};

inline constexpr Sql mail_add{"mail_add", insert<KeptMail, "mail">};
inline constexpr Sql mail_of{"mail_of", select<KeptMail, "FROM mail WHERE message = $1">};
inline constexpr Sql mails_named{"mails_named", select<KeptMail, "FROM mail WHERE message_id = $1 LIMIT 10">};

}  // namespace heard::store::sql
