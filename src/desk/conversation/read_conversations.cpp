// Reading: the lists, one conversation, its timeline.
#include "desk/conversation/conversations.h"
#include "desk/conversation/deleted.h"
#include "desk/conversation/head.h"
#include "desk/conversation/saved_views.h"
#include "desk/conversation/seen.h"
#include "desk/in_language.h"
#include "store/answers.h"
#include "store/pages.h"

namespace heard::desk {

Task<std::string> list_conversations(Desk& desk, const Caller& caller, ListWanted wanted) {
  if (wanted.inbox && wanted.view == View::asked)
    co_return invalid("contradiction", "Where you are asked is shown whatever inbox it is in.", "inbox");
  if (wanted.view == View::deleted && !sees_deleted(caller))
    co_return forbidden("What was deleted is for leads to look at.");
  store::PageWanted page{.view = wanted.view,
                         .person = caller.person,
                         .cursor = std::move(wanted.cursor),
                         .limit = wanted.limit,
                         .tag = folded(one_line(wanted.tag)),
                         .order = wanted.order,
                         .now = desk.clock.now(),
                         .inbox = wanted.inbox};
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::string> {
    if (wanted.organisation) page.filter = ListFilter{.organisation = wanted.organisation};
    if (wanted.saved) {
      HEARD_TRY(page.filter, saved_filter(tx, caller.person, *wanted.saved));
      if (page.filter->unread) page.seen_since = seen_since(tx, caller.person, page.now);
      if (page.inbox && page.filter->inbox)
        return invalid("contradiction", "This view says itself of which inbox it is.", "inbox");
    }
    return store::conversation_page(tx, page);
  });
}

Task<std::string> conversation_head(Desk& desk, const Caller& caller, ConversationId id) {
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(const ConversationHead head,
               co_await desk.store.read([&](store::Tx& tx) -> Result<ConversationHead> {
                 HEARD_TRY(ConversationHead found, head_of(tx, desk, id, now));
                 if (is_deleted(tx, id) && !sees_deleted(caller)) return not_found("This conversation");
                 return found;
               }));
  co_return store::answer_of(head);
}

Task<std::string> timeline(Desk& desk, const Caller& caller, TimelineWanted wanted) {
  const auto say = [&](std::string_view text) { return in_language(text, wanted.language); };
  const store::TimelineBounds bounds{.conversation = wanted.conversation,
                                     .before = wanted.before,
                                     .after = wanted.after,
                                     .limit = wanted.limit,
                                     .now = desk.clock.now(),
                                     .deleted_too = sees_deleted(caller),
                                     .say = say};
  co_return co_await desk.store.read([&](store::Tx& tx) { return store::timeline_page(tx, bounds); });
}

}  // namespace heard::desk
