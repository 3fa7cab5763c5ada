#include "desk/their_page/customer_page.h"

#include <algorithm>

#include "care/proper_look.h"
#include "care/revoke_links.h"
#include "desk/asking/settled_question.h"
#include "desk/commit.h"
#include "desk/conversation/deleted.h"
#include "desk/conversation/opening.h"
#include "desk/door/form_fields.h"
#include "desk/house/rules.h"
#include "desk/mail/letters.h"
#include "desk/their_page/links.h"
#include "desk/their_page/page_said.h"
#include "store/pages.h"
#include "store/sql/conversation.h"
#include "store/sql/governor.h"
#include "store/sql/pages.h"
#include "store/sql/promise.h"

namespace heard::desk {
namespace {

Error link_expired() {
  return {.kind = ErrorKind::not_found,
          .code = "link_expired",
          .sentence = "This link is no longer good. Please write to us again."};
}

// What we wrote first, not delivered yet: neither its words nor what it is about.
Error nothing_yet() {
  return {.kind = ErrorKind::not_found,
          .code = "nothing_yet",
          .sentence = "There is nothing to read here yet. Please look again a little later."};
}

// Oldest first.
std::vector<PageMessage> messages_in(store::Tx& tx, ConversationId id) {
  std::vector<MessageId> ids;
  std::vector<PageMessage> messages;
  tx.each(store::sql::page_messages, store::Tx::RowFn([&](store::RowReader& row) {
            ids.push_back(MessageId{row.integer(0)});
            messages.push_back({.id = ids.back(),
                                .ours = row.text(1) == "reply",
                                .by_name = std::string(row.text(2)),
                                .at = Instant{row.integer(3)},
                                .text = std::string(row.text(4))});
          }),
          id);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    messages[i].attachments = tx.list<AttachmentRow>(store::sql::attachments_of_message, id, ids[i]);
    if (!messages[i].ours) messages[i].answers = answers_of(tx, ids[i]);
  }
  std::ranges::reverse(messages);
  return messages;
}

void add_said(store::Tx& tx, const Conversation& conversation, CustomerPage& page, Instant now) {
  PageSaid said = page_said(tx, conversation.id);
  for (PageMessage& message : page.messages) message.clear = message.ours && said.clear[message.id];
  page.settled_by_them = said.settled_by_them;
  page.proper_look_since = conversation.proper_look_since;
  page.may_ask_for_proper_look = care::may_ask_for_proper_look(conversation);
  page.asks_if_settled = question_stands(tx, conversation);
  if (const auto question = tx.one<SettledQuestion>(store::sql::settled_question_of, conversation.id)) {
    page.settled_said = question->settled;
    page.settled_said_at = question->answered_at;
  }
  page.asked_mark = asked_mark(tx, conversation, now);
}

std::vector<PagePromise> promised_in(store::Tx& tx, ConversationId id) {
  std::vector<PagePromise> promises;
  for (PromiseView& view : tx.list<PromiseView>(store::sql::promise_views_told, id))
    promises.push_back(
        {.kind = view.kind,
         .state = view.state,
         .words = std::move(view.words),
         .due_at = view.due_at,
         .moved = view.due_at != view.first_due_at,
         .done = view.state == PromiseState::kept || view.state == PromiseState::late || view.made_good_at});
  return promises;
}

// Good for as long as the last word in it keeps a link good: looking here prolongs nothing.
PageElsewhere elsewhere(const Desk& desk, const Conversation& other) {
  return {.number = other.number,
          .subject = other.subject.str(),
          .path = link_path(desk.master_key, {other.id, care::link_made_at(other, other.last_at)})};
}

// What was split off from `said_in` is never out of its writer's sight, nor is where it was said. `page`
// shows what goes on in it by itself.
void add_elsewhere(store::Tx& tx, const Desk& desk, const Conversation& said_in, CustomerPage& page) {
  const auto add = [&](const Conversation& other) {
    if (other.id == page.conversation || other.merged_into == page.conversation) return;
    if (!is_deleted(tx, other.id)) page.elsewhere.push_back(elsewhere(desk, other));
  };
  if (said_in.split_from)
    if (const auto from = tx.one<Conversation>(store::sql::conversation_by_id, *said_in.split_from))
      add(*from);
  for (const Conversation& other : tx.list<Conversation>(store::sql::split_from, said_in.id)) add(other);
}

}  // namespace

std::string page_path(const Desk& desk, ConversationId id, Instant now) {
  return link_path(desk.master_key, {id, now});
}

Task<ConversationId> open_link(Desk& desk, std::string signed_part) {
  const auto link = read_link(desk.master_key, signed_part);
  if (!link) co_return not_found("This page");
  struct Opened {
    Instant last_at;
    Duration link_life;
    ConversationId conversation;  // it may go on in another one
  };
  HEARD_CO_TRY(const Opened opened, co_await desk.store.read([&](store::Tx& tx) -> Result<Opened> {
    HEARD_TRY(const Conversation conversation, load_conversation(tx, link->conversation));
    HEARD_TRY(const Conversation goes_on, load_going_on(tx, link->conversation));
    if (care::is_revoked(conversation, link->made_at) || care::is_revoked(goes_on, link->made_at))
      return link_expired();
    return Opened{.last_at = std::max(conversation.last_at, goes_on.last_at),
                  .link_life = rules_in(tx, desk.rules).link_life,
                  .conversation = goes_on.id};
  }));
  // Any message in it is a use; merely opening the page changes nothing, since mail scanners do that too.
  if (std::max(link->made_at, opened.last_at) + opened.link_life < desk.clock.now()) co_return link_expired();
  co_return opened.conversation;
}

Task<CustomerPage> customer_page(Desk& desk, ConversationId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<CustomerPage> {
    HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
    // nobody outside has a page either
    if (conversation.state == ConversationState::deleted || conversation.asked_for) return link_expired();
    CustomerPage page{.conversation = id,
                      .number = conversation.number,
                      .subject = conversation.subject.str(),
                      .customer_name = conversation.customer_name.str(),
                      .state = conversation.state,
                      .came_as = conversation.came_as,
                      .messages = messages_in(tx, id),
                      .elsewhere = {}};
    add_elsewhere(tx, desk, conversation, page);
    for (const Conversation& part : tx.list<Conversation>(store::sql::parts_of, id)) {
      for (PageMessage& message : messages_in(tx, part.id)) page.messages.push_back(std::move(message));
      add_elsewhere(tx, desk, part, page);
    }
    if (page.messages.empty()) return nothing_yet();
    std::ranges::stable_sort(page.messages, {}, &PageMessage::at);
    add_said(tx, conversation, page, now);
    page.promises = promised_in(tx, id);
    page.matters_offered = letters_leave(tx, desk);
    return page;
  });
}

}  // namespace heard::desk
