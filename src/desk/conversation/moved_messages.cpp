#include "desk/conversation/moved_messages.h"

#include <algorithm>

#include "care/split.h"
#include "desk/commit.h"
#include "desk/conversation/whole.h"
#include "store/sql/conversation.h"
#include "store/sql/split.h"

namespace heard::desk {
namespace {

void find_again(store::Tx& tx, const Conversation& conversation, const std::vector<care::Happened>& shown,
                std::vector<MessageId> messages) {
  const auto first = std::ranges::find_if(
      shown, [](const care::Happened& h) { return h.counts && care::message_shown_by(h.event).has_value(); });
  if (first == shown.end()) return;
  const MessageId opening = *care::message_shown_by(first->event);
  if (std::ranges::find(messages, opening) == messages.end()) messages.push_back(opening);
  for (const MessageId id : messages) {
    const auto message = tx.one<Message>(store::sql::message_by_id, id);
    if (message) index_message(tx, *message, id == opening ? conversation.subject.view() : "");
  }
}

void keep_what_waits(store::Tx& tx, const Conversation& conversation,
                     const std::vector<care::Happened>& shown, Instant now) {
  for (const MessageId id : tx.list<MessageId>(store::sql::replies_waiting, conversation.id, now)) {
    const auto reply = std::ranges::find_if(shown, [id](const care::Happened& h) {
      return h.event.is<ReplyWritten>() && care::message_shown_by(h.event) == id;
    });
    const Conversation before = care::alone(conversation, {shown.begin(), reply});
    tx.run(store::sql::reply_found_before, id, before.state, before.waiting_since);
  }
}

}  // namespace

void move_messages(store::Tx& tx, ConversationId from, ConversationId to,
                   const std::vector<MessageId>& messages) {
  for (const MessageId id : messages) {
    for (const store::Sql* sql :
         {&store::sql::message_moved, &store::sql::attachments_moved, &store::sql::effects_moved,
          &store::sql::arrivals_moved, &store::sql::mails_moved, &store::sql::asked_moved})
      tx.run(*sql, from, to, id);
    tx.run(store::sql::event_shown_elsewhere, from, id);
    tx.run(store::sql::event_shown_again, to, id);
  }
}

void after_moving(store::Tx& tx, const Conversation& conversation, std::vector<MessageId> messages,
                  Instant now) {
  const std::vector<care::Happened> shown = what_happened(tx, conversation.id);
  find_again(tx, conversation, shown, std::move(messages));
  const std::vector<Conversation> parts = tx.list<Conversation>(store::sql::parts_of, conversation.id);
  // together with the words of others it found more than its own events tell
  if (std::ranges::all_of(parts, [](const Conversation& part) { return part.message_count == 0; }))
    keep_what_waits(tx, conversation, shown, now);
}

void keep_seen(store::Tx& tx, ConversationId from, ConversationId to) {
  tx.run(store::sql::seen_moved, from, to);
}

}  // namespace heard::desk
