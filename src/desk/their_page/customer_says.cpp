#include "desk/their_page/customer_says.h"

#include "base/bytes.h"
#include "care/promise.h"
#include "care/proper_look.h"
#include "care/settle.h"
#include "care/understood.h"
#include "desk/asking/settled_question.h"
#include "desk/commit.h"
#include "desk/conversation/opening.h"
#include "desk/conversation/share_out.h"
#include "desk/promise/promise_rows.h"
#include "desk/telling/alerts.h"
#include "desk/their_page/page_said.h"
#include "desk/writing/hold_back.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"

namespace heard::desk {
namespace {

constexpr std::size_t page_token_bytes = 16;

// In `id` or in one that goes on there, and read by them.
bool stands_on_page(store::Tx& tx, ConversationId id, MessageId answer) {
  const auto message = tx.one<Message>(store::sql::message_by_id, answer);
  if (!message || message->kind != MessageKind::reply) return false;
  if (!tx.one<MessageId>(store::sql::page_shows, message->conversation, answer)) return false;
  if (message->conversation == id) return true;
  const auto part = tx.one<Conversation>(store::sql::conversation_by_id, message->conversation);
  return part && part->merged_into == id;
}

// As when they write: what was planned does not overtake them, and somebody is told.
void look_properly(store::Tx& tx, const Desk& desk, care::Decision& decision, By by, TimerId timer,
                   Instant now) {
  if (!care::may_ask_for_proper_look(decision.after)) return;
  hold_planned_back(tx, decision, now);
  care::ask_for_proper_look(decision, by, now);
  share_out(tx, decision, now);
  watch_for_unseen(tx, desk, decision, timer, now);
}

// With the same person, who is told as when they write.
void not_settled(store::Tx& tx, const Desk& desk, care::Decision& decision, By by, TimerId timer,
                 Instant now) {
  if (!answer_question(tx, decision, false, by, now)) return;
  share_out(tx, decision, now);
  watch_for_unseen(tx, desk, decision, timer, now);
}

Result<void> say_in(store::Tx& tx, const Desk& desk, ConversationId id, const CustomerSays& says,
                    TimerId timer, Instant now) {
  HEARD_TRY(const Conversation before, load_going_on(tx, id));
  if (before.state == ConversationState::deleted || before.asked_for) return not_found("This page");
  care::Decision decision{.after = before};
  const By by{ByKind::customer, before.customer.value};
  switch (says.said) {
    case Said::clear:
    case Said::not_clear:
      if (!stands_on_page(tx, before.id, says.answer)) return not_found("This answer");
      care::understood(decision, {.answer = says.answer,
                                  .before = page_said(tx, before.id).clear[says.answer],
                                  .now = says.said == Said::clear,
                                  .by = by,
                                  .at = now});
      break;
    case Said::settled:
      care::settle_for_customer(decision, by, now);
      HEARD_CHECK(each_open_promise(tx, decision, now, [&](care::Decision& course, const Promise& promise) {
        care::release(course, promise, by, now);
      }));
      break;
    case Said::look_properly:
      look_properly(tx, desk, decision, by, timer, now);
      break;
    case Said::is_settled:
      answer_question(tx, decision, true, by, now);
      break;
    case Said::is_not_settled:
      not_settled(tx, desk, decision, by, timer, now);
      break;
  }
  commit(tx, before, decision, now);
  return {};
}

std::string token_text(std::string_view signed_part) { return "said on page:" + std::string(signed_part); }

std::string token_in(const Digest& digest) { return base64url(std::span(digest).first<page_token_bytes>()); }

}  // namespace

std::string page_token(const Desk& desk, std::string_view signed_part) {
  return token_in(desk.master_key.digest(token_text(signed_part)));
}

bool is_page_token(const Desk& desk, std::string_view signed_part, std::string_view token) {
  return desk.master_key.any_digest(
      token_text(signed_part), [&](const Digest& digest) { return same_bytes(token_in(digest), token); });
}

Task<void> customer_says(Desk& desk, ConversationId id, CustomerSays says) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const auto timer = desk.ids.take<TimerId>();
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) { return say_in(tx, desk, id, says, timer, now); });
}

}  // namespace heard::desk
