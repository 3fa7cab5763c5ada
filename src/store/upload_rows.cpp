#include "store/upload_rows.h"

#include "store/blob_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/upload.h"

namespace heard::store {

bool add_upload(Tx& tx, const Upload& upload) {
  // Erasing the conversation meanwhile would not see the new row.
  if (!tx.one<ConversationId>(sql::conversation_touch, upload.conversation)) return false;
  add_unbegun_upload(tx, upload);
  return true;
}

void add_unbegun_upload(Tx& tx, const Upload& upload) {
  tx.put(sql::upload_add, upload);
  keep_blob(tx, upload.blob, upload.size);
}

std::vector<AttachmentRow> uploads_of(Tx& tx, const DraftOf& draft) {
  return tx.list<AttachmentRow>(sql::uploads_of_draft, draft.conversation, draft.person, draft.kind);
}

std::optional<Upload> find_upload(Tx& tx, AttachmentId id, PersonId person) {
  return tx.one<Upload>(sql::upload_of_person, id, person);
}

bool remove_upload(Tx& tx, AttachmentId id, PersonId person) {
  const auto blob = tx.one<std::string>(sql::upload_remove, id, person);
  if (blob) drop_blob(tx, *blob);
  return blob.has_value();
}

void drop_uploads_before(Tx& tx, Instant at) {
  for (const auto& blob : tx.list<std::string>(sql::uploads_forget, at)) drop_blob(tx, blob);
}

std::optional<Attachment> send_upload(Tx& tx, AttachmentId id, const DraftOf& draft, const Message& message) {
  auto upload = tx.one<Upload>(sql::upload_take, id, draft.conversation, draft.person, draft.kind);
  if (!upload) return std::nullopt;
  Attachment sent{.id = upload->id,
                  .conversation = message.conversation,
                  .message = message.id,
                  .name = std::move(upload->name),
                  .media_type = std::move(upload->media_type),
                  .size = upload->size,
                  .blob = std::move(upload->blob)};
  tx.put(sql::attachment_add, sent);
  return sent;
}

void give_back_uploads(Tx& tx, const Message& reply, PersonId person, Instant now) {
  for (Attachment& sent : tx.list<Attachment>(sql::attachments_take, reply.conversation, reply.id))
    tx.put(sql::upload_add, Upload{.id = sent.id,
                                   .person = person,
                                   .conversation = sent.conversation,
                                   .kind = WrittenKind::reply,
                                   .name = std::move(sent.name),
                                   .media_type = std::move(sent.media_type),
                                   .size = sent.size,
                                   .blob = std::move(sent.blob),
                                   .at = now});
}

void unbegin_uploads(Tx& tx, ConversationId id, PersonId person) {
  tx.run(sql::uploads_unbegin, id, person, unbegun);
}

}  // namespace heard::store
