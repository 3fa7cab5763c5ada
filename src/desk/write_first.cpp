// Writing to somebody who has not written: the first words are a reply of ours, and held like one.
#include "care/write_first.h"

#include "desk/answer_by_mail.h"
#include "desk/attach.h"
#include "desk/commit.h"
#include "desk/conversations.h"
#include "desk/mail_people.h"
#include "desk/once.h"
#include "desk/opening.h"
#include "desk/rules.h"
#include "desk/written.h"
#include "record/upload.h"
#include "store/sql/conversation.h"

namespace heard::desk {
namespace {

// Everything that is drawn or leased before the closure, so that it may run twice.
struct FirstWords {
  Message message;
  std::vector<EffectId> effects;
  std::optional<Duration> hold;
  Caller caller;
  CustomerNamed customer;
  CustomerId fresh_customer;
  std::string customer_nonce;
  std::string subject_nonce;
  std::optional<InboxId> inbox;
  std::string subject;
  bool settle = false;
  std::vector<AttachmentId> files;
};

Result<FirstWords> first_words(const WriteFirst& command, const Caller& caller, Instant now) {
  FirstWords first{.caller = caller,
                   .customer = named_by(command.customer),
                   .inbox = command.inbox,
                   .subject = one_line(command.subject.view()),
                   .settle = command.settle.value_or(false),
                   .files = command.attachments};
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

// By mail where it can go, else on their page, and they answer by the same way.
Result<std::optional<ByMail>> mail_to(store::Tx& tx, const Customer& customer, InboxId inbox) {
  if (!customer.email || !can_send(tx, inbox)) return std::optional<ByMail>{};
  Conversation begun{.inbox = inbox, .customer = customer.id, .channel = Channel::email};
  return by_mail(tx, begun, {});
}

Result<WrittenFirst> begin_with(store::Tx& tx, const Desk& desk, const FirstWords& first) {
  const Duration hold = rules_in(tx, desk.rules).hold;
  const Message& message = first.message;
  HEARD_TRY(const InboxId inbox, inbox_for(tx, first.inbox));
  HEARD_TRY(const Customer customer,
            find_or_add_customer(tx, first.customer, first.fresh_customer, first.customer_nonce, message.at,
                                 by(first.caller)));
  HEARD_TRY(const auto mail, mail_to(tx, customer, inbox));
  const care::Start start{.conversation = message.conversation,
                          .number = tx.next_conversation_number(),
                          .inbox = inbox,
                          .channel = mail ? Channel::email : Channel::web_form,
                          .subject = Text<subject_bytes_max>::cut(first.subject),
                          .subject_nonce = first.subject_nonce};
  HEARD_TRY(auto goes, reply_goes({.channel = start.channel}, customer, mail, first.effects));
  const care::Decision decision = care::write_first(start, customer,
                                                    {.message = message,
                                                     .person = first.caller.person,
                                                     .goes = std::move(goes),
                                                     .hold = first.hold.value_or(hold),
                                                     .settle = first.settle});
  tx.put(store::sql::message_add, message);
  HEARD_CHECK(attach(tx, message, first.files, unbegun));
  commit_new(tx, decision, message.at);
  if (mail) keep_mail(tx, desk, decision.after, message, *mail, true);
  index_message(tx, message, decision.after.subject.view());
  Told told = told_of(tx, decision, message.at);
  return WrittenFirst{.id = decision.after.id,
                      .number = decision.after.number,
                      .customer_id = customer.id,
                      .message_id = message.id,
                      .at = message.at,
                      .delivery = std::move(told.delivery),
                      .held_until = told.held_until};
}

}  // namespace

Task<Answer> write_first(Desk& desk, Caller caller, WriteFirst command, std::optional<Once> once) {
  HEARD_CO_TRY(FirstWords first, first_words(command, caller, desk.clock.now()));
  HEARD_CO_CHECK(co_await desk.ids.reserve(5));
  first.message.conversation = desk.ids.take<ConversationId>();
  first.message.id = desk.ids.take<MessageId>();
  for (int i = 0; i < 2; ++i) first.effects.push_back(desk.ids.take<EffectId>());
  first.fresh_customer = desk.ids.take<CustomerId>();
  first.message.nonce = new_nonce(desk.random);
  first.customer_nonce = new_nonce(desk.random);
  first.subject_nonce = new_nonce(desk.random);
  co_return co_await answer_once(
      desk, std::move(once), first.message.conversation, 201,
      [&](store::Tx& tx) -> Result<WrittenFirst> { return begin_with(tx, desk, first); });
}

}  // namespace heard::desk
