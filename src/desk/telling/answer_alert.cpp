#include "desk/telling/answer_alert.h"

#include <algorithm>

#include "base/lines.h"
#include "care/alert.h"
#include "care/chat.h"
#include "desk/commit.h"
#include "desk/conversation/opening.h"
#include "desk/house/rules.h"
#include "desk/mail/answer_by_mail.h"
#include "desk/mail/letters.h"
#include "desk/mail/mail_people.h"
#include "desk/telling/alert_ids.h"
#include "desk/telling/alert_letter.h"
#include "desk/telling/staff_words.h"
#include "desk/writing/decide_reply.h"
#include "store/sql/alert.h"
#include "store/sql/conversation.h"
#include "store/sql/draft.h"
#include "store/sql/people.h"
#include "store/sql/seen.h"
#include "understand/thread.h"

namespace heard::desk {
namespace {

// Who answers what, with which words.
struct Answering {
  Alert alert;
  Person person;
  std::optional<Conversation> conversation;
  std::string words;
  bool quotes_alert = false;  // among what should be new
};

// Only whom the alert went to, from the address that it went to, and nobody doubts it.
bool is_from(const MailArrival& arrival, const Person& person) {
  return person.active && person.proven_at && arrival.origin == MailOrigin::inbox && !arrival.mail.is_junk &&
         !arrival.mail.is_doubtful &&
         understand::address_key(arrival.mail.read.from.address) == person.email_folded;
}

// What they wrote, which is never the whole mail, and nothing that they quoted between their own lines.
std::string answered_words(const MailRead& mail) {
  std::string words;
  each_line(mail.new_text, [&](std::string_view line) {
    if (!trimmed(line).starts_with('>')) words.append(line).append("\n");
  });
  return std::string(trimmed(words));
}

std::vector<StoredFile> files_to_go(const MailArrival& arrival) {
  std::vector<StoredFile> out;
  for (std::size_t i = 0; i < arrival.files.size(); ++i)
    if (!arrival.mail.read.attachments[i].is_inline) out.push_back(arrival.files[i]);
  return out;
}

std::optional<care::NotAnswered> why_not(store::Tx& tx, const Answering& answering, Instant now) {
  const Alert& alert = answering.alert;
  if (!answering.conversation) return care::NotAnswered::not_there;
  const Conversation& conversation = *answering.conversation;
  const auto told = tx.one<Message>(store::sql::message_by_id, alert.message);
  const bool moved = !told || conversation.last_customer_message != alert.message;
  return care::why_not_answered(
      {.alerted_at = alert.at,
       .of_several =
           alert.letter && tx.one<std::int64_t>(store::sql::alerts_of_letter, *alert.letter).value_or(0) > 1,
       .has_words = !answering.words.empty(),
       .quotes_alert = answering.quotes_alert,
       .customer_wrote = moved,
       .colleague_answered = tx.one<std::int64_t>(store::sql::answered_by_others, conversation.id,
                                                  answering.person.id, told ? told->at : alert.at)
                                 .value_or(0) > 0,
       .state = conversation.state,
       .now = now});
}

// What they answer they have had before them.
void note_seen(store::Tx& tx, const Answering& answering) {
  const auto told = tx.one<Message>(store::sql::message_by_id, answering.alert.message);
  if (!told || !answering.conversation) return;
  tx.put(store::sql::seen_put, Seen{.person = answering.person.id,
                                    .conversation = answering.conversation->id,
                                    .message = told->id,
                                    .at = told->at});
}

Result<MailTaken> reply_as(store::Tx& tx, const Desk& desk, const MailArrival& arrival,
                           const Answering& answering) {
  const Conversation& conversation = *answering.conversation;
  const Opening& opening = arrival.opening;
  const Message message{.id = opening.message,
                        .conversation = conversation.id,
                        .kind = MessageKind::reply,
                        .author = answering.person.id.value,
                        .at = opening.now,
                        .text = Text<message_bytes_max>::cut(answering.words),
                        .nonce = opening.message_nonce,
                        .state_before = conversation.state,
                        .waiting_since_before = conversation.waiting_since};
  const AddressedTo as_usual;
  HEARD_TRY(const ReplyDecided decided, decide_reply(tx, conversation,
                                                     {.message = message,
                                                      .person = answering.person.id,
                                                      .addressed = as_usual,
                                                      .effects = arrival.alert->effects,
                                                      .hold = usual_hold(tx, desk, conversation)}));
  tx.put(store::sql::message_add, message);
  if (decided.by_mail) keep_mail(tx, desk, conversation, message, *decided.by_mail, false);
  add_files(tx, conversation.id, message.id, files_to_go(arrival));
  commit(tx, conversation, decided.decision, opening.now);
  index_message(tx, message, {});
  return MailTaken{.outcome = MailOutcome::added, .conversation = conversation.id, .message = message.id};
}

// Behind what they have begun at the desk.
void keep_as_draft(store::Tx& tx, const Answering& answering, Instant now) {
  const ConversationId id = answering.conversation->id;
  const auto before = tx.one<KeptDraft>(store::sql::draft_get, answering.person.id, id, WrittenKind::reply);
  KeptDraft draft = before.value_or(KeptDraft{
      .person = answering.person.id, .conversation = id, .text = {}, .html = {}, .changed_at = now});
  std::string text = draft.text.str();
  if (!text.empty()) text += "\n\n";
  draft.text = Text<message_bytes_max>::cut(text + answering.words);
  draft.html.reset();
  draft.changed_at = now;
  tx.put(store::sql::draft_put, draft);
}

// Where the customer has written again, their words come along and can be answered in turn.
Letter letter_back(store::Tx& tx, const Desk& desk, const MailArrival& arrival, const Answering& answering,
                   care::NotAnswered why, bool kept) {
  const Instant now = arrival.opening.now;
  const StaffWords& words = staff_words(answering.person.language);
  Letter letter = letter_to(answering.person, LetterKind::notice, arrival.alert->letter, now);
  letter.subject =
      Text<1000>::cut(filled(words.back_subject, {{"{subject}", one_line(arrival.mail.read.subject)}}));
  std::string text(words.answer_above);
  text += "\n\n" + std::string(words.back_lead) + " " + std::string(reason(words, why));
  AlertId signed_for = answering.alert.id;
  if (answering.conversation) {
    const Conversation& conversation = *answering.conversation;
    letter.conversation = conversation.id;
    if (can_send(tx, conversation.inbox)) letter.inbox = conversation.inbox;
    if (why == care::NotAnswered::customer_wrote) {
      text += "\n\n" + behind_marks(unseen_words(tx, conversation));
      signed_for = arrival.alert->again;
      tx.put(store::sql::alert_add, Alert{.id = signed_for,
                                          .person = answering.person.id,
                                          .conversation = conversation.id,
                                          .message = conversation.last_customer_message.value_or(MessageId{}),
                                          .at = now,
                                          .letter = letter.id,
                                          .sent_at = now});
    }
  }
  if (kept) text += "\n\n" + std::string(words.back_kept);
  if (!answering.words.empty())
    text += "\n\n" + std::string(words.back_yours) + "\n\n" + behind_marks(answering.words);
  letter.text = Text<letter_bytes_max>::cut(text);
  letter.message_id =
      Text<500>::cut(alert_mail_id(desk, signed_for, letter.id, domain_out(tx, letter.inbox)));
  letter.earlier = Lines::of({arrival.mail.read.message_id});
  return letter;
}

Result<MailTaken> give_back(store::Tx& tx, const Desk& desk, const MailArrival& arrival,
                            const Answering& answering, care::NotAnswered why) {
  note_seen(tx, answering);
  const bool kept = answering.conversation && !answering.words.empty() &&
                    why != care::NotAnswered::not_there && why != care::NotAnswered::of_several;
  if (kept) keep_as_draft(tx, answering, arrival.opening.now);
  if (letters_leave(tx, desk)) {
    const Letter letter = letter_back(tx, desk, arrival, answering, why, kept);
    HEARD_CHECK(write_letter(tx, letter, arrival.alert->letter_effect, arrival.opening.now));
  }
  // kept as the arrival that it answers to, so that the same mail is known when it comes again
  return MailTaken{.outcome = MailOutcome::given_back,
                   .conversation = answering.alert.conversation,
                   .message = answering.alert.message};
}

}  // namespace

Task<AlertAnswered> ids_to_answer(Desk& desk, AlertId alert) {
  const Instant soon = desk.clock.now() + care::chat_becomes_mail_after;
  HEARD_CO_TRY(const std::size_t count, co_await desk.store.read([&](store::Tx& tx) -> Result<std::size_t> {
    const auto kept = tx.one<Alert>(store::sql::alert_by_id, alert);
    const auto conversation = kept ? load_going_on(tx, kept->conversation) : not_found("This alert");
    return deliveries_max({}, conversation.ok() ? answer_people(tx, *conversation, soon) : std::nullopt);
  }));
  HEARD_CO_CHECK(co_await desk.ids.reserve(3 + static_cast<std::int64_t>(count)));
  AlertAnswered ids{.alert = alert,
                    .effects = {},
                    .letter = desk.ids.take<LetterId>(),
                    .letter_effect = desk.ids.take<EffectId>(),
                    .again = desk.ids.take<AlertId>()};
  for (std::size_t i = 0; i < count; ++i) ids.effects.push_back(desk.ids.take<EffectId>());
  co_return ids;
}

Result<std::optional<MailTaken>> answer_alert(store::Tx& tx, const Desk& desk, const MailArrival& arrival) {
  const MailRead& mail = arrival.mail.read;
  const auto alert = tx.one<Alert>(store::sql::alert_by_id, arrival.alert->alert);
  const auto person = alert ? tx.one<Person>(store::sql::person_by_id, alert->person) : std::nullopt;
  if (!person || !is_from(arrival, *person)) return std::optional<MailTaken>{};
  if (mail.auto_reply || mail.list) return std::optional(MailTaken{.outcome = MailOutcome::left_alone});
  Answering answering{.alert = *alert,
                      .person = *person,
                      .words = answered_words(mail),
                      .quotes_alert = has_answer_mark(mail.new_text)};
  if (auto conversation = load_going_on(tx, alert->conversation); conversation.ok())
    answering.conversation = std::move(*conversation);
  if (const auto why = why_not(tx, answering, arrival.opening.now)) {
    HEARD_TRY(const MailTaken taken, give_back(tx, desk, arrival, answering, *why));
    return std::optional(taken);
  }
  note_seen(tx, answering);
  Result<MailTaken> sent = reply_as(tx, desk, arrival, answering);
  if (sent.ok()) return std::optional(*sent);
  if (sent.error().kind != ErrorKind::invalid) return sent.error();
  HEARD_TRY(const MailTaken taken, give_back(tx, desk, arrival, answering, care::NotAnswered::not_possible));
  return std::optional(taken);
}

}  // namespace heard::desk
