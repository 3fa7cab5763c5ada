// Files that wait to be sent.
#pragma once

#include "record/conversation.h"
#include "record/upload.h"
#include "record/view.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

// Of two writers who need the conversation to stay as it is, PostgreSQL lets one go first.
inline constexpr Sql conversation_touch{
    "conversation_touch", "SELECT id FROM conversation WHERE id = $1",
    "UPDATE conversation SET version = version WHERE id = $1 RETURNING id"};
inline constexpr Sql upload_add{"upload_add", insert<Upload, "upload">};
inline constexpr Sql upload_of_person{"upload_of_person",
                                      select<Upload, "FROM upload WHERE id = $1 AND person = $2">};
inline constexpr Sql uploads_of_draft{
    "uploads_of_draft",
    select<AttachmentRow, "FROM upload WHERE conversation = $1 AND person = $2 AND kind = $3 ORDER BY id">};
inline constexpr Sql upload_take{
    "upload_take",
    returning<Upload,
              "DELETE FROM upload WHERE id = $1 AND conversation = $2 AND person = $3 AND kind = $4">};
inline constexpr Sql uploads_unbegin{
    "uploads_unbegin",
    "UPDATE upload SET conversation = $3 WHERE conversation = $1 AND person = $2 AND kind = 'reply'"};
inline constexpr Sql upload_remove{"upload_remove",
                                   "DELETE FROM upload WHERE id = $1 AND person = $2 RETURNING blob"};
inline constexpr Sql uploads_forget{"uploads_forget", "DELETE FROM upload WHERE at < $1 RETURNING blob"};
inline constexpr Sql attachments_take{
    "attachments_take",
    returning<Attachment, "DELETE FROM attachment WHERE conversation = $1 AND message = $2">};

}  // namespace heard::store::sql
