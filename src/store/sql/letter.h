// Letters: mails that are no message of a person.
#pragma once

#include "record/letter.h"
#include "record/mailbox.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql letter_add{"letter_add", insert<Letter, "letter">};
inline constexpr Sql letter_by_id{"letter_by_id", select<Letter, "FROM letter WHERE id = $1">};
// It may hold a link to come in by, or a customer's words.
inline constexpr Sql letter_forget_words{"letter_forget_words",
                                         "UPDATE letter SET text = '', unsubscribe_url = '' WHERE id = $1"};
// Of no conversation, written before $1, and nothing more becomes of them.
inline constexpr Sql letters_forgotten{
    "letters_forgotten", "DELETE FROM letter WHERE conversation IS NULL AND text = '' AND written_at < $1"};
// The first mailbox that can send, for a letter that names no inbox.
inline constexpr Sql mailbox_of_house{
    "mailbox_of_house",
    select<Mailbox,
           "FROM mailbox WHERE out_host IS NOT NULL AND inbox IN (SELECT id FROM inbox WHERE active = 1) "
           "ORDER BY inbox LIMIT 1">};

}  // namespace heard::store::sql
