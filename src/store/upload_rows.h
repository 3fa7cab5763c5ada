// Files that wait with somebody's draft until it is sent. Each refers to its blob as an attachment does, so
// becoming one, and an upload again, leaves the count of references as it is.
#pragma once

#include <optional>
#include <vector>

#include "record/conversation.h"
#include "record/upload.h"
#include "record/view.h"
#include "store/tx.h"

namespace heard::store {

// What somebody is writing in a conversation: at most one of a kind.
struct DraftOf {
  ConversationId conversation;
  PersonId person;
  WrittenKind kind = WrittenKind::reply;
};

// After Blobs::put. False, and nothing is added, when the conversation is gone.
bool add_upload(Tx& tx, const Upload& upload);
// The same where there is no conversation yet.
void add_unbegun_upload(Tx& tx, const Upload& upload);
std::vector<AttachmentRow> uploads_of(Tx& tx, const DraftOf& draft);
// Nobody else's.
std::optional<Upload> find_upload(Tx& tx, AttachmentId id, PersonId person);
bool remove_upload(Tx& tx, AttachmentId id, PersonId person);
void drop_uploads_before(Tx& tx, Instant at);

// Makes it an attachment of the message; nothing when it does not wait with this draft.
std::optional<Attachment> send_upload(Tx& tx, AttachmentId id, const DraftOf& draft, const Message& message);
// Those of a reply that was taken back wait again, for whoever has its words now.
void give_back_uploads(Tx& tx, const Message& reply, PersonId person, Instant now);
// All that somebody has waiting for a reply here waits on for one that has not begun: this one goes.
void unbegin_uploads(Tx& tx, ConversationId id, PersonId person);

}  // namespace heard::store
