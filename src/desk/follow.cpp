#include "desk/follow.h"

#include <algorithm>

#include "store/log.h"
#include "store/pages.h"

namespace heard::desk {
namespace {

void note_conversation(std::vector<ConversationId>& seen, std::optional<ConversationId> id) {
  if (id && std::find(seen.begin(), seen.end(), *id) == seen.end()) seen.push_back(*id);
}

}  // namespace

Task<LiveFrame> follow(Desk& desk, std::int64_t since, int limit) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<LiveFrame> {
    LiveFrame frame{.seq = since};
    std::vector<ConversationId> conversations;
    for (const LoggedEvent& e : store::events_since(tx, since, limit)) {
      frame.events.push_back({.seq = e.seq,
                              .id = e.id,
                              .at = e.at,
                              .kind = e.kind,
                              .conversation_id = e.conversation,
                              .message_id = e.message,
                              .by_kind = e.by_kind,
                              .by_id = e.by_id});
      note_conversation(conversations, e.conversation);
      frame.seq = e.seq;
    }
    frame.rows = store::conversation_rows(tx, conversations);
    return frame;
  });
}

Task<std::int64_t> log_head(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<std::int64_t> { return tx.log_head(); });
}

}  // namespace heard::desk
