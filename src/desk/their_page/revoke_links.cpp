#include "care/revoke_links.h"

#include "desk/commit.h"
#include "desk/conversation/conversations.h"
#include "desk/conversation/head.h"
#include "desk/conversation/opening.h"
#include "store/answers.h"
#include "store/sql/conversation.h"

namespace heard::desk {
namespace {

void revoke_in(store::Tx& tx, const Conversation& before, By by, Instant now) {
  care::Decision decision{.after = before};
  care::revoke_links(decision, by, now);
  commit(tx, before, decision, now);
}

// Whose page links to it, or is linked to there: either would lead back in.
void revoke_beside(store::Tx& tx, const Conversation& said_in, By by, Instant now) {
  if (said_in.split_from)
    if (const auto from = tx.one<Conversation>(store::sql::conversation_by_id, *said_in.split_from))
      revoke_in(tx, *from, by, now);
  for (const Conversation& other : tx.list<Conversation>(store::sql::split_from, said_in.id))
    revoke_in(tx, other, by, now);
}

}  // namespace

Task<std::string> revoke_links(Desk& desk, Caller caller, ConversationId id) {
  const By who = by(caller);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<std::string> {
    HEARD_TRY(const Conversation before, load_going_on(tx, id));
    if (before.asked_for) return invalid("outside", "Nobody outside has a link to this.");
    revoke_in(tx, before, who, now);
    revoke_beside(tx, before, who, now);
    HEARD_TRY(const ConversationHead head, head_of(tx, desk, before.id, now));
    return store::answer_of(head);
  });
}

}  // namespace heard::desk
