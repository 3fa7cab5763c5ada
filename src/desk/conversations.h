// Everyday acts on conversations. Lists come as finished JSON, written straight from the rows.
#pragma once

#include <string>

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

struct ListWanted {
  View view = View::open;
  std::string cursor;  // as next_cursor gave it; empty for the first page
  int limit = 50;
};

// JSON of ConversationPage.
Task<std::string> list_conversations(Desk& desk, const Caller& caller, ListWanted wanted);
// JSON of ConversationHead.
Task<std::string> conversation_head(Desk& desk, ConversationId id);

struct TimelineWanted {
  ConversationId conversation;
  std::int64_t before = 0;  // items older than this one; 0: from the newest
  std::int64_t after = 0;   // items newer than this one; 0: no bound
  int limit = 50;
};

// JSON of TimelinePage.
Task<std::string> timeline(Desk& desk, TimelineWanted wanted);

// 201 ConversationMade.
Task<Answer> start_conversation(Desk& desk, Caller caller, StartConversation command,
                                std::optional<Once> once);
// 201 MessagePosted; conflict stale_view.
Task<Answer> write_message(Desk& desk, Caller caller, ConversationId id, WriteMessage command,
                           std::optional<Once> once);
// 200 Draft; conflict too_late.
Task<Answer> take_back(Desk& desk, Caller caller, ConversationId id, MessageId message,
                       std::optional<Once> once);
// 200 JSON of ConversationHead.
Task<std::string> change_conversation(Desk& desk, Caller caller, ConversationId id,
                                      ChangeConversation command);

// JSON of CustomerView.
Task<std::string> customer_card(Desk& desk, CustomerId id);
// JSON of SearchPage.
Task<std::string> search(Desk& desk, const Caller& caller, std::string query, int limit);

struct AttachmentFile {
  std::string name;
  std::string media_type;
  std::string bytes;
};
Task<AttachmentFile> attachment(Desk& desk, AttachmentId id);
// For the customer's own page: not_found unless it came with a message that stands there.
Task<AttachmentFile> customer_attachment(Desk& desk, ConversationId conversation, AttachmentId id);

}  // namespace heard::desk
