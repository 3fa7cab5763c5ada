#include "desk/door/chat.h"

#include <algorithm>
#include <map>

#include "base/mail_address.h"
#include "care/attention.h"
#include "care/chat.h"
#include "desk/commit.h"
#include "desk/conversation/opening.h"
#include "desk/door/chat_door.h"
#include "desk/house/hours.h"
#include "desk/mail/mail_people.h"
#include "desk/their_page/customer_page.h"
#include "language/said_in.h"
#include "store/sql/chat.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

// Truthful: whoever is at the desk, takes people and has a hand free. Who is with a customer, or away, is not
// here for others.
bool somebody_here(store::Tx& tx, const AtDesk& at_desk, ConversationId own, Instant now) {
  if (at_desk.empty()) return false;
  std::map<PersonId, int> running;
  for (const PersonId id : tx.list<PersonId>(store::sql::chats_running, now - care::chat_runs_for, own))
    ++running[id];
  return std::ranges::any_of(at_desk, [&](PersonId id) {
    const auto person = tx.one<Person>(store::sql::person_by_id, id);
    return person && person->active && care::free_for_chat(care::attention_at(*person, now), running[id]);
  });
}

// What is in the database; the hours were read before. `own`: the visitor's chat, which takes no hand from
// them.
ChatNow now_of(store::Tx& tx, InboxId inbox, ConversationId own, const ShopNow& shop, const AtDesk& at_desk,
               Instant now) {
  return {.shop = shop.shop.name,
          .zone = shop.shop.zone,
          .open = shop.open,
          .changes_at = shop.changes_at,
          .here = somebody_here(tx, at_desk, own, now),
          .mail = can_send(tx, inbox)};
}

bool address_known(store::Tx& tx, const Conversation& conversation) {
  if (tx.one<ChatAddress>(store::sql::chat_address_of, conversation.id)) return true;
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, conversation.customer);
  return customer && customer->email;
}

std::vector<ChatLine> lines_of(CustomerPage page) {
  std::vector<ChatLine> lines;
  for (PageMessage& message : page.messages)
    lines.push_back({.id = message.id,
                     .ours = message.ours,
                     .by_name = std::move(message.by_name),
                     .at = message.at,
                     .text = std::move(message.text),
                     .files = std::move(message.attachments)});
  return lines;
}

}  // namespace

std::string visitor_name(Tongue language) {
  return language::said_in<std::string>(language, "Visitor", "Besuch im Chat", "网站访客");
}

std::vector<ChatPromise> promised_in(const CustomerPage& page) {
  std::vector<ChatPromise> promised;
  for (const PagePromise& one : page.promises)
    if (one.state == PromiseState::open) promised.push_back({.words = one.words, .due_at = one.due_at});
  return promised;
}

Task<ChatNow> chat_now(Desk& desk, InboxId inbox, AtDesk at_desk) {
  HEARD_CO_TRY(const ShopNow shop, co_await shop_now(desk));
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<ChatNow> {
    HEARD_CHECK(open_chat_door(tx, inbox));
    return now_of(tx, inbox, {}, shop, at_desk, now);
  });
}

Task<ChatLog> chat_log(Desk& desk, ConversationId id, AtDesk at_desk) {
  HEARD_CO_TRY(CustomerPage page, co_await customer_page(desk, id));
  HEARD_CO_TRY(const ShopNow shop, co_await shop_now(desk));
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<ChatLog> {
    HEARD_TRY(const Conversation conversation, load_going_on(tx, id));
    ChatLog log{.now = now_of(tx, conversation.inbox, id, shop, at_desk, now),
                .number = page.number,
                .settled = page.state == ConversationState::resolved,
                .address_known = address_known(tx, conversation),
                .promised = promised_in(page)};
    log.lines = lines_of(std::move(page));
    const auto wait = chat_wait(tx, conversation);
    const bool unanswered = wait && !log.lines.empty() && !log.lines.back().ours;
    log.late = unanswered && log.now.mail && care::chat_offers_mail(*wait, now);
    log.by_mail = unanswered && log.now.mail && log.address_known && care::answers_by_mail_too(*wait, now);
    return log;
  });
}

Task<void> leave_chat_address(Desk& desk, ConversationId id, LeaveChatAddress command) {
  const auto address = mail_address(trimmed(command.email.view()));
  if (!address) co_return invalid("invalid_email", "This is not a complete email address.", "email");
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const Conversation conversation, load_going_on(tx, id));
    if (conversation.channel != Channel::chat) return not_found("This chat");
    const auto before = tx.one<ChatAddress>(store::sql::chat_address_of, conversation.id);
    tx.run(store::sql::chat_address_drop, conversation.id);
    tx.put(store::sql::chat_address_add,
           ChatAddress{.conversation = conversation.id, .address = Text<254>::cut(address->text), .at = now});
    if (before && before->address.view() == address->text) return {};
    care::Decision decision{.after = conversation};
    care::visitor_told(decision, VisitorNews::left_address, now);
    commit(tx, conversation, decision, now);
    return {};
  });
}

}  // namespace heard::desk
