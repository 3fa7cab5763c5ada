#include "desk/mail/arrived_files.h"

#include "store/blob_rows.h"
#include "store/sql/conversation.h"

namespace heard::desk {

void add_files(store::Tx& tx, ConversationId conversation, MessageId message,
               const std::vector<StoredFile>& files) {
  for (const StoredFile& file : files) {
    tx.put(store::sql::attachment_add, Attachment{.id = file.id,
                                                  .conversation = conversation,
                                                  .message = message,
                                                  .name = Text<255>::cut(file.name),
                                                  .media_type = Text<127>::cut(file.media_type),
                                                  .size = file.size,
                                                  .blob = file.blob});
    store::keep_blob(tx, file.blob, file.size);
  }
}

}  // namespace heard::desk
