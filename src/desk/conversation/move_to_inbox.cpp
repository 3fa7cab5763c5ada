#include "desk/conversation/move_to_inbox.h"

#include "care/inbox.h"
#include "desk/house/inboxes.h"
#include "desk/mail/mail_people.h"

namespace heard::desk {

Result<void> move_to_inbox(store::Tx& tx, care::Decision& decision, InboxId inbox, By by, Instant now) {
  const Conversation& conversation = decision.after;
  if (!load_inbox(tx, inbox).ok())
    return invalid("unknown_inbox", "There is no inbox with this id.", "inbox_id");
  if (conversation.channel == Channel::email && inbox != conversation.inbox && !can_send(tx, inbox))
    return invalid("no_way_out",
                   "This conversation is answered by mail, and that inbox has no mailbox that can send.",
                   "inbox_id");
  care::move_to_inbox(decision, inbox, by, now);
  return {};
}

}  // namespace heard::desk
