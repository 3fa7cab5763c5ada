#include "desk/mail/place_mail.h"

#include <algorithm>
#include <utility>

#include "care/mail.h"
#include "desk/asking/governor.h"
#include "desk/asking/settled_question.h"
#include "desk/commit.h"
#include "desk/conversation/deleted.h"
#include "desk/house/rules.h"
#include "desk/mail/flood.h"
#include "desk/mail/mail_ids.h"
#include "desk/mail/mail_thread.h"
#include "desk/mail/mailboxes.h"
#include "desk/promise/promise_letters.h"
#include "desk/telling/answer_alert.h"
#include "desk/writing/outside.h"
#include "store/effect_rows.h"
#include "store/setting.h"
#include "store/sql/conversation.h"
#include "store/sql/letter.h"
#include "store/sql/mail.h"
#include "store/sql/pages.h"
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

// What answers an alert and is not from whom that went to concerns no customer.
bool lands_aside(const MailArrival& arrival, bool is_own) {
  const MailRead& mail = arrival.mail.read;
  return is_own || arrival.alert || mail.auto_reply || mail.list || mail.bounce || arrival.mail.is_junk ||
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

// Under the name of this house: it sent the mail itself.
bool is_sent_by_us(store::Tx& tx, const understand::ArrivedMail& mail) {
  return !mail.heard.empty() && mail.heard == store::get_setting(tx, "instance_id");
}

ToAcknowledge to_acknowledge(store::Tx& tx, const MailArrival& arrival, const WrittenBy& writer) {
  const MailRead& mail = arrival.mail.read;
  return {
      .words = {.address = writer.person.address,
                .is_mail = true,
                .read_as_it_came = arrival.origin == MailOrigin::inbox && !arrival.is_again,
                .by_machine = mail.auto_reply || mail.list || mail.bounce || is_sent_by_us(tx, arrival.mail),
                .wants_no_report = trimmed(arrival.mail.return_path) == "<>",
                .written_at = mail.date},
      .letter = arrival.letter,
      .effect = arrival.effect,
      .promise = arrival.promise};
}

Result<MailTaken> begin(store::Tx& tx, const Desk& desk, const MailArrival& arrival,
                        const WrittenBy& writer) {
  const MailRead& mail = arrival.mail.read;
  Opening opening = arrival.opening;
  opening.customer = customer_of(tx, writer.person);
  opening.aside = lands_aside(arrival, writer.is_own);
  if (!desk.rules.practice) opening.acknowledge = to_acknowledge(tx, arrival, writer);
  HEARD_TRY(const ConversationMade made, open_conversation(tx, desk, opening));
  MailTaken taken{.conversation = made.id, .message = made.message_id};
  if (mail.bounce) {
    taken.outcome = MailOutcome::bounce;
  } else if (mail.auto_reply) {
    taken.outcome = MailOutcome::auto_reply;
  }
  keep(tx, arrival, taken, false);
  return taken;
}

Result<MailTaken> add(store::Tx& tx, const Desk& desk, const MailArrival& arrival,
                      const understand::Thread& thread) {
  Opening opening = arrival.opening;
  opening.automatic = arrival.mail.read.auto_reply;
  HEARD_TRY(const ConversationMade added, add_to_conversation(tx, desk, *thread.conversation, opening));
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
  if (is_deleted(tx, before.id)) return MailTaken{.outcome = MailOutcome::left_alone};
  const Message message{.id = opening.message,
                        .conversation = before.id,
                        .kind = MessageKind::reply,
                        .at = opening.earlier ? std::max(opening.now, before.last_at) : opening.now,
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

// An answer of ours, or a letter, come back to where it left from.
std::optional<MailTaken> sent_by_us(store::Tx& tx, const Desk& desk, std::string_view message_id) {
  const auto id = ours(desk, message_id);
  if (!id) return std::nullopt;
  const auto message = signed_message(tx, desk, message_id);
  return MailTaken{.outcome = MailOutcome::duplicate,
                   .conversation = message ? message->conversation : id->conversation,
                   .message = message ? std::optional(message->id) : std::nullopt};
}

Result<void> tell_not_delivered(store::Tx& tx, const Conversation& before, const Letter& letter,
                                Instant now) {
  switch (letter.kind) {
    case LetterKind::settled_question:
      return tell_settled_asked(tx, before, letter.id, DeliveryState::failed, now);
    case LetterKind::acknowledgement:
      return tell_acknowledged(tx, before, letter.id, DeliveryState::failed, now);
    default:
      return delay_not_told(tx, letter, now);
  }
}

Result<MailTaken> note_bounced_letter(store::Tx& tx, const MailArrival& arrival, const MailId& letter) {
  HEARD_TRY(const Conversation before, load_going_on(tx, letter.conversation));
  const BounceKind bounce = arrival.mail.read.bounce->kind;
  const LetterId id{letter.message.value};
  const Instant now = arrival.opening.now;
  const auto kept = tx.one<Letter>(store::sql::letter_by_id, id);
  if (bounce == BounceKind::hard && kept) mark_bounced(tx, kept->recipient.view(), now);
  if (kept && bounce != BounceKind::delayed) HEARD_CHECK(tell_not_delivered(tx, before, *kept, now));
  return MailTaken{.outcome = MailOutcome::bounce, .conversation = before.id, .message = {}};
}

// Those of its readers whom the news names; the one that it has, if it names none.
void mark_all_bounced(store::Tx& tx, const Message& message, const std::vector<std::string>& named,
                      Instant now) {
  const auto all = tx.list<Effect>(store::sql::effects_of_message, message.conversation, message.id);
  for (const Effect& effect : all) {
    if (effect.kind != SendMail::kind) continue;
    const bool is_named = std::ranges::any_of(named, [&](const std::string& one) {
      return understand::address_key(one) == understand::address_key(effect.recipient);
    });
    if (is_named || (named.empty() && all.size() == 1)) mark_bounced(tx, effect.recipient, now);
  }
}

Result<MailTaken> note_bounce(store::Tx& tx, const MailArrival& arrival, const Message& message) {
  HEARD_TRY(const Conversation before, load_going_on(tx, message.conversation));
  const Instant now = arrival.opening.now;
  const BounceKind bounce = arrival.mail.read.bounce->kind;
  commit(tx, before, care::bounced(before, {.message = message, .bounce = bounce, .now = now}), now);
  if (bounce == BounceKind::hard) mark_all_bounced(tx, message, arrival.mail.read.bounce->recipients, now);
  if (bounce == BounceKind::hard) HEARD_CHECK(tell_asking(tx, before, OutsideNews::bounced, {}, now));
  return MailTaken{
      .outcome = MailOutcome::bounce, .conversation = message.conversation, .message = message.id};
}

// Where somebody outside was asked, its customer is heard in their own conversation though they answer a mail
// of ours that was passed on to them; and what nobody sees any more is answered in vain: it begins anew.
understand::Thread heard_where(store::Tx& tx, understand::Thread thread, std::string_view sender) {
  if (!thread.conversation) return thread;
  const auto found = tx.one<Conversation>(store::sql::conversation_by_id, *thread.conversation);
  if (!found || !found->asked_for) return thread;
  const auto asking = load_going_on(tx, *found->asked_for);
  if (!asking.ok() || asking->state == ConversationState::deleted) return {};
  const std::vector<std::string> theirs = kept_from(tx, *found);
  if (std::ranges::find(theirs, sender) != theirs.end()) thread.conversation = asking->id;
  return thread;
}

// The news that something of ours did not arrive; nothing when it speaks of nothing that we sent.
Result<std::optional<MailTaken>> bounce_noted(store::Tx& tx, const Desk& desk, const MailArrival& arrival) {
  if (const auto message = bounced_message(tx, desk, arrival.mail)) {
    HEARD_TRY(MailTaken taken, note_bounce(tx, arrival, *message));
    return std::optional(taken);
  }
  if (const auto letter = bounced_letter(tx, desk, arrival.mail)) {
    HEARD_TRY(MailTaken taken, note_bounced_letter(tx, arrival, *letter));
    return std::optional(taken);
  }
  return std::optional<MailTaken>();
}

// What was there before us is nobody's news: it answers no alert and marks nothing as come back.
Result<MailTaken> place_earlier_of_ours(store::Tx& tx, const Desk& desk, const MailArrival& arrival,
                                        const WrittenBy& writer) {
  HEARD_TRY(const MailTaken answered, add_ours(tx, desk, arrival));
  if (answered.outcome != MailOutcome::left_alone) return answered;
  return begin(tx, desk, arrival, writer);
}

}  // namespace

Result<MailTaken> place_mail(store::Tx& tx, const Desk& desk, const MailArrival& arrival) {
  const MailRead& mail = arrival.mail.read;
  const bool earlier = arrival.opening.earlier.has_value();
  const WrittenBy writer = writer_of(tx, arrival.mail);
  if (arrival.origin == MailOrigin::sent || writer.is_own)
    if (const auto sent = sent_by_us(tx, desk, mail.message_id)) return *sent;
  if (arrival.origin == MailOrigin::sent) return add_ours(tx, desk, arrival);
  if (arrival.alert && !mail.bounce && !earlier) {
    HEARD_TRY(const auto answered, answer_alert(tx, desk, arrival));
    return answered ? *answered : begin(tx, desk, arrival, writer);
  }
  if (mail.bounce && !earlier) {
    HEARD_TRY(const auto noted, bounce_noted(tx, desk, arrival));
    if (noted) return *noted;
  }
  if (writer.is_own && earlier) return place_earlier_of_ours(tx, desk, arrival, writer);
  if (mail.bounce || writer.is_own) return begin(tx, desk, arrival, writer);
  const std::vector<std::string> senders{understand::address_key(writer.person.address)};
  if (!mail.auto_reply) forget_bounced(tx, senders.front());
  const understand::Thread thread =
      heard_where(tx,
                  understand::thread_of(senders, mail.subject, mail_candidates(tx, desk, arrival.mail),
                                        arrival.opening.now),
                  senders.front());
  if (thread.conversation) return add(tx, desk, arrival, thread);
  if (!lands_aside(arrival, false))
    if (const auto flood = flooded(tx, arrival, one_line(clean_text(writer.person.address))))
      return add(tx, desk, arrival, *flood);
  return begin(tx, desk, arrival, writer);
}

}  // namespace heard::desk
