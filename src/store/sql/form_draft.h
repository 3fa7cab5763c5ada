// Complaints and returns that are not sent yet, and their files.
#pragma once

#include "record/form_draft.h"
#include "record/view.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql form_draft_add{"form_draft_add", insert<FormDraft, "form_draft">};
inline constexpr Sql form_draft_of{"form_draft_of", select<FormDraft, "FROM form_draft WHERE digest = $1">};
inline constexpr Sql form_draft_change{
    "form_draft_change",
    "UPDATE form_draft SET what = $2, about_order = $3, wish = $4, name = $5, email = $6, complete = $7, "
    "changed_at = $8, conversation = $9 WHERE digest = $1"};
inline constexpr Sql form_draft_file_add{"form_draft_file_add", insert<FormDraftFile, "form_draft_file">};
inline constexpr Sql form_draft_files{
    "form_draft_files", select<FormDraftFile, "FROM form_draft_file WHERE draft = $1 ORDER BY id">};
inline constexpr Sql form_draft_file_drop{
    "form_draft_file_drop", "DELETE FROM form_draft_file WHERE id = $1 AND draft = $2 RETURNING blob"};
inline constexpr Sql form_draft_files_drop{"form_draft_files_drop",
                                           "DELETE FROM form_draft_file WHERE draft = $1 RETURNING blob"};
// Changed last before $1.
inline constexpr Sql form_draft_files_forgotten{
    "form_draft_files_forgotten",
    "DELETE FROM form_draft_file WHERE draft IN (SELECT d.digest FROM form_draft d WHERE d.changed_at < $1) "
    "RETURNING blob"};
inline constexpr Sql form_drafts_forgotten{"form_drafts_forgotten",
                                           "DELETE FROM form_draft WHERE changed_at < $1"};
inline constexpr Sql erase_form_drafts{"erase_form_drafts", "DELETE FROM form_draft WHERE conversation = $1"};

}  // namespace heard::store::sql
