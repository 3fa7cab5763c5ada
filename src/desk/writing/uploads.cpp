#include "desk/writing/uploads.h"

#include "base/file_name.h"
#include "desk/commit.h"
#include "desk/conversation/merge.h"
#include "desk/once.h"
#include "desk/writing/attach.h"
#include "store/upload_rows.h"

namespace heard::desk {
namespace {

Result<void> check_room(store::Tx& tx, const Upload& upload) {
  const auto waiting = store::uploads_of(tx, {upload.conversation, upload.person, upload.kind});
  if (waiting.size() >= message_files_max) return too_many_files();
  std::int64_t bytes = upload.size;
  for (const AttachmentRow& file : waiting) bytes += file.size;
  if (bytes > std::int64_t{message_files_bytes_max}) return files_too_large();
  return {};
}

Result<void> put(store::Tx& tx, const Upload& upload) {
  if (upload.conversation == unbegun) {
    store::add_unbegun_upload(tx, upload);
    return {};
  }
  HEARD_TRY(const Conversation conversation, load_conversation(tx, upload.conversation));
  HEARD_CHECK(check_goes_on_here(conversation));
  if (!store::add_upload(tx, upload)) return not_found("This conversation");
  return {};
}

Result<AttachmentRow> add(store::Tx& tx, const Upload& upload) {
  HEARD_CHECK(check_room(tx, upload));
  HEARD_CHECK(put(tx, upload));
  return AttachmentRow{
      .id = upload.id, .name = upload.name.str(), .media_type = upload.media_type.str(), .size = upload.size};
}

}  // namespace

Task<Answer> add_upload(Desk& desk, Caller caller, ConversationId id, WrittenKind kind, AddedFile file,
                        std::optional<Once> once) {
  Upload upload{.person = caller.person,
                .conversation = id,
                .kind = kind,
                .name = Text<255>::cut(safe_file_name(file.name)),
                .media_type = Text<127>::cut(safe_media_type(file.media_type)),
                .size = static_cast<std::int64_t>(file.bytes.size()),
                .at = desk.clock.now()};
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  upload.id = desk.ids.take<AttachmentId>();
  HEARD_CO_TRY(upload.blob, co_await desk.store.on_pool(
                                [&]() -> Result<std::string> { return desk.store.blobs().put(file.bytes); }));
  co_return co_await answer_once(desk, std::move(once), id, 201,
                                 [&](store::Tx& tx) -> Result<AttachmentRow> { return add(tx, upload); });
}

Task<AttachmentList> list_uploads(Desk& desk, const Caller& caller, ConversationId id, WrittenKind kind) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<AttachmentList> {
    if (id != unbegun) {
      HEARD_CHECK(load_conversation(tx, id));
    }
    return AttachmentList{store::uploads_of(tx, {id, caller.person, kind})};
  });
}

Task<void> remove_upload(Desk& desk, const Caller& caller, AttachmentId id) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    if (!store::remove_upload(tx, id, caller.person)) return not_found("This file");
    return {};
  });
}

}  // namespace heard::desk
