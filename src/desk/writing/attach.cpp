#include "desk/writing/attach.h"

#include <algorithm>

#include "desk/writing/drafts.h"
#include "desk/writing/pictures_in_words.h"
#include "store/upload_rows.h"

namespace heard::desk {

namespace {

// What stands among the words goes with them: no other file of anybody's can be named there.
Result<void> check_pictures(const Message& message, const std::vector<AttachmentId>& pictures) {
  if (!message.html) return {};
  for (const AttachmentId id : pictures_named(message.html->view())) {
    if (std::ranges::find(pictures, id) == pictures.end())
      return invalid("unknown_attachment",
                     "One of these pictures is not waiting here. Take it out and add it once more.", "html");
  }
  return {};
}

}  // namespace

Error too_many_files(std::string field) {
  return invalid("too_many_files", "A message may have 10 files. Send the others with a second message.",
                 std::move(field));
}

Error files_too_large() {
  return {.kind = ErrorKind::too_large,
          .code = "too_large",
          .sentence = "The files of a message may have 20 MB together. Send some with a second message."};
}

Result<void> attach(store::Tx& tx, const Message& message, const std::vector<AttachmentId>& files,
                    ConversationId waited) {
  if (files.size() > message_files_max) return too_many_files("attachments");
  const store::DraftOf draft{
      .conversation = waited, .person = PersonId{message.author}, .kind = written_kind(message)};
  std::vector<AttachmentId> pictures;
  std::size_t bytes = 0;
  for (const AttachmentId id : files) {
    const auto sent = store::send_upload(tx, id, draft, message);
    if (!sent)
      return invalid("unknown_attachment", "One of these files is not waiting here. Add it once more.",
                     "attachments");
    bytes += static_cast<std::size_t>(sent->size);
    if (is_shown_as_picture(sent->media_type.view())) pictures.push_back(id);
  }
  if (bytes > message_files_bytes_max) return files_too_large();
  return check_pictures(message, pictures);
}

}  // namespace heard::desk
