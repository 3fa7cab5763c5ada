#include "desk/conversation/opening.h"

#include <algorithm>

#include "care/chat.h"
#include "care/receive.h"
#include "care/set_aside.h"
#include "care/start.h"
#include "care/understood.h"
#include "desk/commit.h"
#include "desk/conversation/share_out.h"
#include "desk/conversation/urgency.h"
#include "desk/telling/alerts.h"
#include "desk/writing/hold_back.h"
#include "desk/writing/outside.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"

namespace heard::desk {

Result<InboxId> inbox_for(store::Tx& tx, std::optional<InboxId> wanted) {
  const auto inbox =
      wanted ? tx.one<Inbox>(store::sql::inbox_by_id, *wanted) : tx.one<Inbox>(store::sql::inbox_default);
  if (!inbox || !inbox->active) return invalid("unknown_inbox", "There is no inbox with this id.", "inbox");
  return inbox->id;
}

std::optional<InboxId> inbox_if_there(store::Tx& tx, std::optional<InboxId> wanted) {
  const auto inbox = wanted ? tx.one<Inbox>(store::sql::inbox_by_id, *wanted) : std::nullopt;
  return inbox && inbox->active ? wanted : std::nullopt;
}

Result<ConversationMade> open_conversation(store::Tx& tx, const Desk& desk, const Opening& opening) {
  HEARD_TRY(const InboxId inbox, inbox_for(tx, opening.inbox));
  HEARD_TRY(const Customer customer, find_or_add_customer(tx, opening.customer, opening.fresh_customer,
                                                          opening.customer_nonce, opening.now));
  const Message message{.id = opening.message,
                        .conversation = opening.conversation,
                        .kind = MessageKind::customer,
                        .author = customer.id.value,
                        .at = opening.now,
                        .text = Text<message_bytes_max>::cut(opening.text),
                        .nonce = opening.message_nonce};
  const care::Start start{.conversation = opening.conversation,
                          .number = tx.next_conversation_number(),
                          .inbox = inbox,
                          .channel = opening.channel,
                          .subject = Text<subject_bytes_max>::cut(one_line(opening.subject)),
                          .subject_nonce = opening.subject_nonce,
                          .came_as = opening.came_as};
  const bool aside = opening.aside || customer.set_aside_at;
  // what was there before us is not thrown away for having been nobody's
  std::optional<care::Earlier> earlier = opening.earlier;
  if (earlier && aside) earlier->settled = true;
  care::Decision decision = care::start(start, customer, message, earlier);
  if (aside && !earlier) care::set_aside(decision, {.timer = opening.timer, .by = {}, .now = opening.now});
  if (opening.vouched) care::visitor_told(decision, VisitorNews::vouched_for, opening.now);
  if (!earlier) {
    if (opening.acknowledge) acknowledge_later(tx, decision, *opening.acknowledge, opening.timer);
    share_out(tx, decision, opening.now);
    watch_for_unseen(tx, desk, decision, opening.alert, opening.now);
    if (opening.urgent)
      HEARD_CHECK(
          change_urgency(tx, decision, true, opening.urgent->promise, opening.urgent->by, opening.now));
    if (opening.promise) HEARD_CHECK(promise_first_reply(tx, decision, *opening.promise, opening.now));
  }
  tx.put(store::sql::message_add, message);
  commit_new(tx, decision, opening.now);
  index_message(tx, message, decision.after.subject.view());
  return ConversationMade{.id = decision.after.id, .number = decision.after.number, .message_id = message.id};
}

Result<Conversation> load_going_on(store::Tx& tx, ConversationId id) {
  HEARD_TRY(Conversation conversation, load_conversation(tx, id));
  if (!conversation.merged_into) return conversation;
  return load_conversation(tx, *conversation.merged_into);
}

Result<ConversationMade> add_to_conversation(store::Tx& tx, const Desk& desk, ConversationId id,
                                             const Opening& opening) {
  HEARD_TRY(const Conversation before, load_going_on(tx, id));
  const Message message{.id = opening.message,
                        .conversation = before.id,
                        .kind = MessageKind::customer,
                        .author = before.customer.value,
                        .at = opening.earlier ? std::max(opening.now, before.last_at) : opening.now,
                        .text = Text<message_bytes_max>::cut(opening.text),
                        .nonce = opening.message_nonce};
  tx.put(store::sql::message_add, message);
  care::Decision decision{.after = before};
  if (opening.automatic) {
    care::receive_automatic_into(decision, message);
  } else if (opening.earlier) {
    care::receive_earlier_into(decision, message, opening.earlier->settled);
  } else {
    hold_planned_back(tx, decision, opening.now);
    care::receive_into(decision, message);
    if (opening.about)
      care::asks_about(decision, *opening.about, message.id, {ByKind::customer, before.customer.value},
                       message.at);
    share_out(tx, decision, opening.now);
    watch_for_unseen(tx, desk, decision, opening.alert, opening.now);
  }
  commit(tx, before, decision, opening.now);
  if (!opening.automatic)
    HEARD_CHECK(tell_asking(tx, decision.after, OutsideNews::answered,
                            {ByKind::customer, before.customer.value}, opening.now));
  index_message(tx, message, {});
  return ConversationMade{.id = before.id, .number = before.number, .message_id = message.id};
}

}  // namespace heard::desk
