#include "desk/place_mail.h"

#include <algorithm>
#include <utility>

#include "care/mail.h"
#include "desk/commit.h"
#include "desk/mail_thread.h"
#include "desk/mailboxes.h"
#include "desk/rules.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/mail.h"
#include "store/sql/people.h"
#include "understand/sender.h"
#include "understand/thread.h"

namespace heard::desk {
namespace {

constexpr std::string_view nobody = "?";  // whoever gives neither a name nor an address

// Whoever a mail is from. A form on one's own website writes from the shop's address and names the customer
// as the one to answer.
struct WrittenBy {
  MailPerson person;
  bool is_own = false;
};

WrittenBy writer_of(store::Tx& tx, const understand::ArrivedMail& arrived) {
  const MailRead& mail = arrived.read;
  const bool is_own = is_own_address(tx, understand::address_key(mail.from.address));
  if (!is_own && !mail.from.address.empty()) return {.person = mail.from};
  for (const MailPerson& other : mail.reply_to)
    if (!other.address.empty() && !is_own_address(tx, understand::address_key(other.address)))
      return {.person = {.name = other.name.empty() && !is_own ? mail.from.name : other.name,
                         .address = other.address}};
  if (is_own || arrived.return_path.empty()) return {.person = mail.from, .is_own = is_own};
  return {.person = {.name = mail.from.name, .address = understand::address_key(arrived.return_path)}};
}

CustomerNamed customer_of(store::Tx& tx, const MailPerson& person) {
  CustomerNamed named{.name = one_line(clean_text(person.name)),
                      .email = one_line(clean_text(person.address))};
  if (named.email.size() > Text<254>::bytes_max) named.name = std::exchange(named.email, {});
  if (named.name.empty() && named.email.empty()) named.name = nobody;
  if (named.email.empty()) return named;
  // addresses of machines, which are none by the rules of those that people type, are found as they are
  const auto known = tx.list<Customer>(store::sql::customers_by_email, folded(named.email));
  if (!known.empty() && understand::same_sender(known, named.email) == nullptr) named.id = known.front().id;
  return named;
}

bool lands_aside(const MailArrival& arrival, bool is_own) {
  const MailRead& mail = arrival.mail.read;
  return is_own || mail.auto_reply || mail.list || mail.bounce || arrival.mail.is_junk ||
         arrival.origin == MailOrigin::junk;
}

void keep(store::Tx& tx, const MailArrival& arrival, const MailTaken& taken, bool other_subject,
          bool elsewhere = false) {
  KeptMail kept = kept_mail(arrival, *taken.conversation, *taken.message);
  kept.other_subject = other_subject;
  kept.elsewhere = elsewhere;
  tx.put(store::sql::mail_add, kept);
  add_files(tx, *taken.conversation, *taken.message, arrival.files);
}

Result<MailTaken> begin(store::Tx& tx, const MailArrival& arrival, const WrittenBy& writer) {
  const MailRead& mail = arrival.mail.read;
  Opening opening = arrival.opening;
  opening.customer = customer_of(tx, writer.person);
  opening.aside = lands_aside(arrival, writer.is_own);
  HEARD_TRY(const ConversationMade made, open_conversation(tx, opening));
  MailTaken taken{.conversation = made.id, .message = made.message_id};
  if (mail.bounce) {
    taken.outcome = MailOutcome::bounce;
  } else if (mail.auto_reply) {
    taken.outcome = MailOutcome::auto_reply;
  }
  keep(tx, arrival, taken, false);
  return taken;
}

Result<MailTaken> add(store::Tx& tx, const MailArrival& arrival, const understand::Thread& thread) {
  Opening opening = arrival.opening;
  opening.automatic = arrival.mail.read.auto_reply;
  HEARD_TRY(const ConversationMade added, add_to_conversation(tx, *thread.conversation, opening));
  const MailTaken taken{.outcome = opening.automatic ? MailOutcome::auto_reply : MailOutcome::added,
                        .conversation = added.id,
                        .message = added.message_id};
  keep(tx, arrival, taken, thread.other_subject);
  return taken;
}

std::optional<Instant> wrote_at(store::Tx& tx, const Conversation& conversation) {
  if (!conversation.last_customer_message) return std::nullopt;
  const auto message = tx.one<Message>(store::sql::message_by_id, *conversation.last_customer_message);
  return message ? std::optional(message->at) : std::nullopt;
}

// One of us answered in another mail program.
Result<MailTaken> add_ours(store::Tx& tx, const Desk& desk, const MailArrival& arrival) {
  const MailRead& mail = arrival.mail.read;
  std::vector<std::string> readers;
  for (const auto* people : {&mail.to, &mail.cc})
    for (const MailPerson& person : *people) readers.push_back(understand::address_key(person.address));
  const Opening& opening = arrival.opening;
  const understand::Thread thread =
      understand::thread_of(readers, mail.subject, mail_candidates(tx, desk, arrival.mail), opening.now);
  if (!thread.conversation) return MailTaken{.outcome = MailOutcome::left_alone};
  HEARD_TRY(const Conversation before, load_going_on(tx, *thread.conversation));
  if (before.state == ConversationState::deleted) return MailTaken{.outcome = MailOutcome::left_alone};
  const Message message{.id = opening.message,
                        .conversation = before.id,
                        .kind = MessageKind::reply,
                        .at = opening.now,
                        .text = Text<message_bytes_max>::cut(opening.text),
                        .nonce = opening.message_nonce,
                        .state_before = before.state,
                        .waiting_since_before = before.waiting_since};
  tx.put(store::sql::message_add, message);
  const NewEffect sent{.id = arrival.effect,
                       .body = SendMail{message.id},
                       .conversation = before.id,
                       .message = message.id,
                       .recipient = readers.empty() ? before.customer_name.str() : readers.front(),
                       .due_at = opening.now};
  store::add_done_effect(tx, sent, opening.now);
  commit(tx, before,
         care::found_elsewhere(before, {.message = message,
                                        .effect = arrival.effect,
                                        .written_at = mail.date,
                                        .customer_wrote_at = wrote_at(tx, before),
                                        .timer = opening.timer,
                                        .quiet = rules_in(tx, desk.rules).quiet}),
         opening.now);
  index_message(tx, message, {});
  const MailTaken taken{.outcome = MailOutcome::added, .conversation = before.id, .message = message.id};
  keep(tx, arrival, taken, thread.other_subject, true);
  return taken;
}

Result<MailTaken> note_bounce(store::Tx& tx, const MailArrival& arrival, const Message& message) {
  HEARD_TRY(const Conversation before, load_going_on(tx, message.conversation));
  const Instant now = arrival.opening.now;
  commit(tx, before,
         care::bounced(before, {.message = message, .bounce = arrival.mail.read.bounce->kind, .now = now}),
         now);
  return MailTaken{
      .outcome = MailOutcome::bounce, .conversation = message.conversation, .message = message.id};
}

}  // namespace

Result<MailTaken> place_mail(store::Tx& tx, const Desk& desk, const MailArrival& arrival) {
  const MailRead& mail = arrival.mail.read;
  const WrittenBy writer = writer_of(tx, arrival.mail);
  if (arrival.origin == MailOrigin::sent || writer.is_own)
    if (const auto sent = signed_message(tx, desk, mail.message_id))
      return MailTaken{
          .outcome = MailOutcome::duplicate, .conversation = sent->conversation, .message = sent->id};
  if (arrival.origin == MailOrigin::sent) return add_ours(tx, desk, arrival);
  if (mail.bounce) {
    if (const auto message = bounced_message(tx, desk, arrival.mail))
      return note_bounce(tx, arrival, *message);
    return begin(tx, arrival, writer);
  }
  if (writer.is_own) return begin(tx, arrival, writer);
  const std::vector<std::string> senders{understand::address_key(writer.person.address)};
  const understand::Thread thread = understand::thread_of(
      senders, mail.subject, mail_candidates(tx, desk, arrival.mail), arrival.opening.now);
  return thread.conversation ? add(tx, arrival, thread) : begin(tx, arrival, writer);
}

}  // namespace heard::desk
