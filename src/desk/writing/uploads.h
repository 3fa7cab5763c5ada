// Files that somebody adds to what they are writing. They wait here, seen by nobody else, until the message
// is sent with them (write_message) or 90 days are over (sweep).
#pragma once

#include <string>
#include <string_view>

#include "desk/desk.h"
#include "record/upload.h"
#include "record/view.h"

namespace heard::desk {

struct AddedFile {
  std::string name;  // as the browser says, and so the type; both are made safe
  std::string media_type;
  std::string_view bytes;  // borrowed until this has answered
};

// In both, unbegun stands for a conversation that we have not begun yet (write_first).
// 201 AttachmentRow. too_large and too_many_files: what waits already counts.
Task<Answer> add_upload(Desk& desk, Caller caller, ConversationId id, WrittenKind kind, AddedFile file,
                        std::optional<Once> once);
Task<AttachmentList> list_uploads(Desk& desk, const Caller& caller, ConversationId id, WrittenKind kind);
// not_found unless it is the caller's own.
Task<void> remove_upload(Desk& desk, const Caller& caller, AttachmentId id);

}  // namespace heard::desk
