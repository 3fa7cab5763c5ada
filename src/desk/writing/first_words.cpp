#include "desk/writing/first_words.h"

#include "care/outside.h"
#include "desk/commit.h"
#include "desk/conversation/merge.h"
#include "desk/conversation/opening.h"
#include "desk/house/rules.h"
#include "desk/mail/mail_people.h"
#include "desk/writing/attach.h"
#include "desk/writing/outside.h"
#include "desk/writing/written.h"
#include "record/upload.h"
#include "store/sql/conversation.h"

namespace heard::desk {
namespace {

bool names_others(const AddressedTo& addressed) {
  const auto some = [](const PeopleNamed& people) { return people && !people->empty(); };
  return some(addressed.to) || some(addressed.cc) || some(addressed.bcc);
}

// By mail where it can go, else on their page, and they answer by the same way.
Result<std::optional<ByMail>> mail_to(store::Tx& tx, const Conversation& begun, const Customer& customer,
                                      AddressedTo addressed) {
  const bool others = names_others(addressed);
  if (!customer.email && others)
    return invalid("no_address",
                   "They have no mail address, so nobody else can get this by mail. Add their address first.",
                   "customer");
  if (others && !can_send(tx, begun.inbox))
    return invalid(
        "no_way_out",
        "This inbox has no mailbox that can send. An owner can connect one under Settings, Inboxes.", "to");
  if (!customer.email || !can_send(tx, begun.inbox)) return std::optional<ByMail>{};
  if (!addressed.to) addressed.to.emplace();
  addressed.to->insert(addressed.to->begin(),
                       Text<mail_name_bytes_max>::cut(
                           text_of({.name = customer.name.str(), .address = customer.email->str()})));
  return by_mail(tx, begun, addressed, begun.created_at);
}

// The one that it is asked for; the inbox is its own unless another one is wanted.
Result<std::optional<Conversation>> asking_in(store::Tx& tx, const FirstWords& first) {
  if (!first.asked_for) return std::optional<Conversation>{};
  HEARD_TRY(Conversation asking, load_conversation(tx, *first.asked_for));
  HEARD_CHECK(check_goes_on_here(asking));
  HEARD_CHECK(check_stands_alone(asking));
  return std::optional(std::move(asking));
}

Result<void> check_reachable(store::Tx& tx, const Conversation& begun, const Customer& customer) {
  if (!can_send(tx, begun.inbox))
    return invalid(
        "no_way_out",
        "This inbox has no mailbox that can send. An owner can connect one under Settings, Inboxes.",
        "inbox");
  if (!customer.email) return invalid("no_address", "This person has no mail address to be asked at.", "to");
  return {};
}

care::Decision decide(const FirstWords& first, const care::Start& start, const Customer& customer,
                      const care::Reply& reply) {
  if (!first.asked_for) return care::write_first(start, customer, reply);
  return care::ask_outside(start, customer, reply,
                           {.asked_for = *first.asked_for,
                            .owed_by = first.owed_by,
                            .timer = first.timer,
                            .by = by(first.caller),
                            .now = first.message.at});
}

WrittenFirst written_first(store::Tx& tx, const care::Decision& decision, const Customer& customer,
                           const Message& message) {
  Told told = told_of(tx, decision, message.at);
  return {.id = decision.after.id,
          .number = decision.after.number,
          .customer_id = customer.id,
          .message_id = message.id,
          .at = message.at,
          .delivery = std::move(told.delivery),
          .held_until = told.held_until};
}

}  // namespace

Result<FirstWords> first_words(const WriteFirst& command, const Caller& caller, Instant now) {
  FirstWords first{.caller = caller,
                   .customer = named_by(command.customer),
                   .inbox = command.inbox,
                   .subject = one_line(command.subject.view()),
                   .settle = command.settle.value_or(false),
                   .files = command.attachments,
                   .addressed = {command.to, command.cc, command.bcc},
                   .purpose = command.purpose.value_or(EffectClass::answer)};
  if (first.purpose == EffectClass::update)
    return invalid("unknown_value", "What we write first answers, asks, tells or sells.", "purpose");
  if (trimmed(first.subject).empty())
    return invalid("missing_field", "The subject must not be empty.", "subject");
  HEARD_CHECK(check_named(command.customer));
  HEARD_TRY(first.message, message_written(command.text, command.html, MessageKind::reply));
  HEARD_TRY(first.hold, hold_written(command.send_after_seconds, command.send_at, now));
  first.message.author = caller.person.value;
  first.message.at = now;
  first.message.state_before = care::before_first;
  return first;
}

Task<void> draw_ids(Desk& desk, FirstWords& first) {
  // the page or the customer's own address, and everybody else
  const std::size_t deliveries = 1 + deliveries_max(first.addressed, std::nullopt);
  HEARD_CO_CHECK(co_await desk.ids.reserve(4 + static_cast<std::int64_t>(deliveries)));
  first.message.conversation = desk.ids.take<ConversationId>();
  first.message.id = desk.ids.take<MessageId>();
  for (std::size_t i = 0; i < deliveries; ++i) first.effects.push_back(desk.ids.take<EffectId>());
  first.fresh_customer = desk.ids.take<CustomerId>();
  first.timer = desk.ids.take<TimerId>();
  first.message.nonce = new_nonce(desk.random);
  first.customer_nonce = new_nonce(desk.random);
  first.subject_nonce = new_nonce(desk.random);
  co_return Result<void>{};
}

Result<WrittenFirst> begin_with(store::Tx& tx, const Desk& desk, const FirstWords& first) {
  const Message& message = first.message;
  HEARD_TRY(const auto asking, asking_in(tx, first));
  if (first.purpose != EffectClass::answer && desk.rules.public_url.empty())
    return invalid("no_public_url",
                   "Whoever gets this must be able to say how often we may write. Set the public address of "
                   "this desk first.",
                   "purpose");
  HEARD_TRY(const InboxId inbox,
            inbox_for(tx, first.inbox || !asking ? first.inbox : inbox_if_there(tx, asking->inbox)));
  HEARD_TRY(const Customer customer,
            find_or_add_customer(tx, first.customer, first.fresh_customer, first.customer_nonce, message.at,
                                 by(first.caller)));
  const Conversation begun{.id = message.conversation,
                           .inbox = inbox,
                           .customer = customer.id,
                           .channel = Channel::email,
                           .asked_for = first.asked_for};
  if (asking) HEARD_CHECK(check_reachable(tx, begun, customer));
  HEARD_TRY(const auto mail, mail_to(tx, begun, customer, first.addressed));
  const care::Start start{.conversation = message.conversation,
                          .number = tx.next_conversation_number(),
                          .inbox = inbox,
                          .channel = mail ? Channel::email : Channel::web_form,
                          .subject = Text<subject_bytes_max>::cut(first.subject),
                          .subject_nonce = first.subject_nonce};
  HEARD_TRY(auto goes, reply_goes(tx, {.channel = start.channel}, customer, mail, first.effects));
  const care::Decision decision = decide(first, start, customer,
                                         {.message = message,
                                          .person = first.caller.person,
                                          .goes = std::move(goes),
                                          .hold = first.hold.value_or(rules_in(tx, desk.rules).hold),
                                          .settle = first.settle,
                                          .effect_class = first.purpose});
  tx.put(store::sql::message_add, message);
  HEARD_CHECK(attach(tx, message, first.files, unbegun));
  commit_new(tx, decision, message.at);
  HEARD_CHECK(tell_asking(tx, decision.after, first.news, by(first.caller), message.at));
  if (mail) keep_mail(tx, desk, decision.after, message, *mail, true);
  index_message(tx, message, decision.after.subject.view());
  return written_first(tx, decision, customer, message);
}

}  // namespace heard::desk
