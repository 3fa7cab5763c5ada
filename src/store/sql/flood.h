// What a sender began lately by mail, to know a flood by.
#pragma once

#include "record/conversation.h"
#include "store/sql/merged.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

// $1: the customer; $2: the inbox; $3: so many. Newest first; what nobody looks at is none.
inline constexpr Sql newest_by_mail{
    "newest_by_mail",
    select<Conversation, "FROM conversation WHERE customer IN " HEARD_ALL_OF_THEM
                         " AND inbox = $2 AND channel = 'email' AND state IN ('open', 'waiting', 'snoozed', "
                         "'resolved') AND asked_for IS NULL ORDER BY id DESC LIMIT $3">};
// When its newest mails came that name none before them. $2: of so many.
inline constexpr Sql begun_in{
    "begun_in",
    "SELECT m.at FROM (SELECT message, earlier FROM mail WHERE conversation = $1 ORDER BY message DESC "
    "LIMIT $2) a JOIN message m ON m.id = a.message WHERE m.kind = 'customer' AND a.earlier = ''"};

}  // namespace heard::store::sql
