// A file of ours that waits with somebody's draft until it is sent. Row as stored.
#pragma once

#include <cstdint>
#include <string>

#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

// Of one message. A single file may be as large as all together.
constexpr std::size_t message_files_max = 10;
constexpr std::size_t message_files_bytes_max = 20 << 20;

// Where files wait that go with a conversation which we have not begun.
constexpr ConversationId unbegun{};

struct Upload {
  AttachmentId id;  // stays the same when it is sent, and when that is taken back
  PersonId person;
  ConversationId conversation;
  WrittenKind kind = WrittenKind::reply;
  Text<255> name;
  Text<127> media_type;
  std::int64_t size = 0;
  std::string blob;
  Instant at;
};
HEARD_RECORD(Upload, id, person, conversation, kind, name, media_type, size, blob, at);

}  // namespace heard
