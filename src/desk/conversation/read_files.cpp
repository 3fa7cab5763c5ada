// Reading a file whole: for those who work here, and for the customer on their own page.
#include "desk/conversation/conversations.h"
#include "desk/conversation/deleted.h"
#include "desk/conversation/merge.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"
#include "store/upload_rows.h"

namespace heard::desk {
namespace {

struct KeptFile {
  std::string name;
  std::string media_type;
  std::string blob;
};

template <class Row>
KeptFile kept(const Row& row) {
  return {row.name.str(), row.media_type.str(), row.blob};
}

Result<KeptFile> file_for_person(store::Tx& tx, AttachmentId id, const Caller& caller) {
  const auto sent = tx.one<Attachment>(store::sql::attachment_by_id, id);
  if (sent && (sees_deleted(caller) || !is_deleted(tx, sent->conversation))) return kept(*sent);
  if (const auto waiting = store::find_upload(tx, id, caller.person)) return kept(*waiting);
  return not_found("This file");
}

Result<KeptFile> file_for_customer(store::Tx& tx, AttachmentId id, ConversationId conversation) {
  const auto sent = tx.one<Attachment>(store::sql::attachment_by_id, id);
  if (!sent || is_deleted(tx, conversation) || !is_part_of(tx, sent->conversation, conversation) ||
      !tx.one<MessageId>(store::sql::page_shows, sent->conversation, sent->message))
    return not_found("This file");
  return kept(*sent);
}

Task<AttachmentFile> load(Desk& desk, KeptFile file) {
  HEARD_CO_TRY(std::string bytes, co_await desk.store.on_pool([&]() -> Result<std::string> {
    return desk.store.blobs().get(file.blob);
  }));
  co_return AttachmentFile{
      .name = std::move(file.name), .media_type = std::move(file.media_type), .bytes = std::move(bytes)};
}

}  // namespace

Task<AttachmentFile> attachment(Desk& desk, const Caller& caller, AttachmentId id) {
  HEARD_CO_TRY(KeptFile file,
               co_await desk.store.read([&](store::Tx& tx) { return file_for_person(tx, id, caller); }));
  co_return co_await load(desk, std::move(file));
}

Task<AttachmentFile> customer_attachment(Desk& desk, ConversationId conversation, AttachmentId id) {
  HEARD_CO_TRY(KeptFile file, co_await desk.store.read(
                                  [&](store::Tx& tx) { return file_for_customer(tx, id, conversation); }));
  co_return co_await load(desk, std::move(file));
}

}  // namespace heard::desk
