#include "desk/commit.h"

#include "care/content_hash.h"
#include "desk/promise/promise_rows.h"
#include "language/words.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"
#include "store/timer_rows.h"

namespace heard::desk {
namespace {

Error moved_on() {
  return conflict("moved_on", "This conversation has just changed. Please look again and repeat.");
}

void commit_rest(store::Tx& tx, const care::Decision& decision, Instant now) {
  tx.append(decision.events);
  for (const NewEffect& effect : decision.effects) store::add_effect(tx, effect, now);
  for (const NewTimer& timer : decision.timers) store::set_timer(tx, timer);
  write_promises(tx, decision);
  for (const EffectId id : decision.cancelled) {
    if (!store::cancel_effect(tx, id))
      throw store::Abort{conflict("too_late", "This reply is already on its way.")};
  }
}

void index_text(store::Tx& tx, std::int64_t id, std::optional<ConversationId> conversation, Instant at,
                std::string_view text) {
  language::Words words = language::words_of(text);
  tx.index({.id = id,
            .conversation = conversation,
            .at = at,
            .tokens = std::move(words.tokens),
            .token_version = language::token_version,
            .partly = words.partly});
}

// A sender set aside is remembered, and forgotten again when one of their matters turns out to be for us.
void remember_sender(store::Tx& tx, const Conversation& before, const Conversation& after, Instant now) {
  // deleting says nothing about who wrote it
  if (after.state == ConversationState::deleted) return;
  const bool was = before.state == ConversationState::set_aside;
  const bool is = after.state == ConversationState::set_aside;
  if (was == is) return;
  tx.run(store::sql::customer_set_aside, after.customer, is ? std::optional<Instant>(now) : std::nullopt);
}

}  // namespace

void commit(store::Tx& tx, const Conversation& before, const care::Decision& decision, Instant now) {
  const Conversation& c = decision.after;
  if (c.version != before.version) {
    const std::int64_t changed =
        tx.run(store::sql::conversation_change, c.id, before.version, c.state, c.assignee, c.last_at,
               c.waiting_since, c.last_message, c.last_customer_message, c.message_count, c.version,
               c.preview_by, c.preview, c.snoozed_until, c.merged_into, c.team, c.split_from, c.asked_for,
               c.owed_by, c.proper_look_since, c.links_revoked_at, c.came_as, c.inbox, c.language_heard,
               c.language_said, c.urgent);
    if (changed != 1) throw store::Abort{moved_on()};
    remember_sender(tx, before, c, now);
  }
  commit_rest(tx, decision, now);
}

void commit_new(store::Tx& tx, const care::Decision& decision, Instant now) {
  tx.put(store::sql::conversation_add, decision.after);
  commit_rest(tx, decision, now);
}

Result<Conversation> load_conversation(store::Tx& tx, ConversationId id) {
  auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, id);
  if (!conversation) return not_found("This conversation");
  return std::move(*conversation);
}

void index_message(store::Tx& tx, const Message& message, std::string_view subject) {
  if (subject.empty())
    return index_text(tx, message.id.value, message.conversation, message.at, message.text.view());
  std::string text(subject);
  text += '\n';
  text += message.text.view();
  index_text(tx, message.id.value, message.conversation, message.at, text);
}

void index_customer(store::Tx& tx, const Customer& customer) {
  std::string text = customer.name.str();
  if (customer.email) text.append("\n").append(customer.email->view());
  if (customer.phone) text.append("\n").append(customer.phone->view());
  for (const Lines* also : {&customer.also_emails, &customer.also_phones})
    if (!also->empty()) text.append("\n").append(std::string_view(*also));
  index_text(tx, customer.id.value, std::nullopt, customer.created_at, text);
}

std::string new_nonce(Random& random) { return random.token(care::nonce_bytes); }

}  // namespace heard::desk
