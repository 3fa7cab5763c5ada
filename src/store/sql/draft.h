// Words that are not sent yet. $1 is the person whose they are.
#pragma once

#include "record/kept_draft.h"
#include "record/view.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql draft_get{
    "draft_get", select<KeptDraft, "FROM draft WHERE person = $1 AND conversation = $2 AND kind = $3">};
inline constexpr Sql draft_put{
    "draft_put",
    "INSERT INTO draft (person, conversation, kind, text, html, changed_at, recipients, copies, "
    "blind_copies) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
    "ON CONFLICT (person, conversation, kind) DO UPDATE SET text = excluded.text, html = excluded.html, "
    "changed_at = excluded.changed_at, recipients = excluded.recipients, copies = excluded.copies, "
    "blind_copies = excluded.blind_copies"};
inline constexpr Sql draft_drop{"draft_drop",
                                "DELETE FROM draft WHERE person = $1 AND conversation = $2 AND kind = $3"};
// What was sent is no draft any more; what was written since stays.
inline constexpr Sql draft_sent{
    "draft_sent", "DELETE FROM draft WHERE person = $1 AND conversation = $2 AND kind = $3 AND text = $4"};
inline constexpr Sql drafts_of_person{"drafts_of_person",
                                      "SELECT conversation, kind, text, html, changed_at, recipients, "
                                      "copies, blind_copies FROM draft WHERE person = $1 "
                                      "ORDER BY changed_at DESC LIMIT 500"};
inline constexpr Sql drafts_of_conversation{
    "drafts_of_conversation",
    "SELECT conversation, kind, text, html, changed_at, recipients, copies, blind_copies FROM draft WHERE "
    "person = $1 AND conversation = $2 "
    "ORDER BY changed_at DESC"};
inline constexpr Sql drafts_forgotten{"drafts_forgotten", "DELETE FROM draft WHERE changed_at < $1"};

}  // namespace heard::store::sql
