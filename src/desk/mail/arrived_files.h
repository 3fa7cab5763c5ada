// The files that come with what arrives: durable first, then rows of its message.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.h"
#include "record/conversation.h"

namespace heard::desk {

struct StoredFile {
  AttachmentId id;
  std::string name;
  std::string media_type;
  std::int64_t size = 0;
  std::string blob;
};

// Inside the write closure that adds the message.
void add_files(store::Tx& tx, ConversationId conversation, MessageId message,
               const std::vector<StoredFile>& files);

}  // namespace heard::desk
