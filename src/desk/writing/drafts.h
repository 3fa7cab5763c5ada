// Words that are not sent yet: kept for who wrote them, on every device, and shown to nobody else.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

// A draft that nobody has touched for so long goes.
constexpr Duration draft_life = days(90);

// Of which kind the draft of a message of ours was.
inline WrittenKind written_kind(const Message& message) {
  return message.kind == MessageKind::note ? WrittenKind::note : WrittenKind::reply;
}

Task<DraftList> drafts(Desk& desk, Caller caller);
Task<DraftList> drafts_of(Desk& desk, Caller caller, ConversationId id);
// conflict draft_moved, with its changed_at, when another device has written since seen_at.
Task<DraftView> keep_draft(Desk& desk, Caller caller, ConversationId id, KeepDraft command);

}  // namespace heard::desk
