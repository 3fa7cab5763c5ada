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

inline constexpr Sql mail_add{"mail_add", insert<KeptMail, "mail">};
inline constexpr Sql mail_of{"mail_of", select<KeptMail, "FROM mail WHERE message = $1">};
inline constexpr Sql mails_named{"mails_named", select<KeptMail, "FROM mail WHERE message_id = $1 LIMIT 10">};

}  // namespace heard::store::sql
