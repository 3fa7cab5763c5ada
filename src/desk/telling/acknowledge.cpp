#include "desk/telling/acknowledge.h"

#include <fmt/format.h>

#include <charconv>

#include "base/mail_address.h"
#include "care/language.h"
#include "desk/asking/governor.h"
#include "desk/asking/settled_question.h"
#include "desk/commit.h"
#include "desk/house/shop.h"
#include "desk/mail/answer_by_mail.h"
#include "desk/mail/letters.h"
#include "desk/mail/mail_ids.h"
#include "desk/mail/mail_people.h"
#include "desk/mail/mailboxes.h"
#include "desk/promise/deadlines.h"
#include "desk/promise/promise_letters.h"
#include "desk/telling/acknowledgement_text.h"
#include "desk/their_page/links.h"
#include "store/effect_rows.h"
#include "store/setting.h"
#include "store/sql/acknowledgement.h"
#include "store/sql/conversation.h"
#include "store/sql/letter.h"
#include "store/sql/mail.h"
#include "store/sql/people.h"
#include "store/timer_rows.h"

namespace heard::desk {
namespace {

constexpr std::string_view held_setting = "telling_held";
constexpr Duration held_told = hours(24);

int count_of(store::Tx& tx, const store::Sql& sql, const auto&... arguments) {
  return static_cast<int>(tx.one<std::int64_t>(sql, arguments...).value_or(0));
}

// The first words and their mail, if they still stand in it and came by one.
struct First {
  Message message;
  std::optional<KeptMail> mail;
  std::string address;
};

std::string writer_of(store::Tx& tx, const Conversation& conversation, const std::optional<KeptMail>& mail) {
  if (!mail) {
    const auto customer = tx.one<Customer>(store::sql::customer_by_id, conversation.customer);
    return customer && customer->email ? customer->email->str() : std::string();
  }
  std::vector<std::string> people{mail->sender};
  for (std::string& other : mail->reply_to.list()) people.push_back(std::move(other));
  for (const std::string& person : people)
    if (const auto who = mail_name(person); who && !is_own_address(tx, who->address)) return who->address;
  return {};
}

std::optional<First> first_of(store::Tx& tx, const Conversation& conversation, MessageId id) {
  auto message = tx.one<Message>(store::sql::message_by_id, id);
  if (!message || message->conversation != conversation.id) return std::nullopt;
  First first{
      .message = std::move(*message), .mail = tx.one<KeptMail>(store::sql::mail_of, id), .address = {}};
  first.address = writer_of(tx, conversation, first.mail);
  if (first.address.empty()) return std::nullopt;
  return first;
}

bool is_answered(store::Tx& tx, ConversationId id) { return count_of(tx, store::sql::answers_in, id) > 0; }

care::Waiting waiting_in(store::Tx& tx, const Desk& desk, const Conversation& conversation,
                         const std::string& address, Instant now) {
  return {.switched_on = acknowledges(tx, conversation.inbox) && letters_leave(tx, desk),
          .state = conversation.state,
          .answered = is_answered(tx, conversation.id),
          .acknowledged = count_of(tx, store::sql::acknowledgements_in, conversation.id) > 0,
          .to_sender_in_a_day = count_of(tx, store::sql::acknowledged_to, address, now - care::sender_day),
          .to_sender_in_a_week = count_of(tx, store::sql::acknowledged_to, address, now - care::sender_week),
          .in_an_hour = count_of(tx, store::sql::acknowledged_since, now - hours(1))};
}

std::optional<AcknowledgementsHeld> held_last(store::Tx& tx) {
  const auto kept = store::get_setting(tx, held_setting);
  if (!kept) return std::nullopt;
  AcknowledgementsHeld held;
  const char* at = kept->data();
  const char* const end = at + kept->size();
  for (std::int64_t* number : {&held.count, &held.since.us, &held.until.us}) {
    const auto read = std::from_chars(at, end, *number);
    if (read.ec != std::errc{}) return std::nullopt;
    at = read.ptr == end ? end : read.ptr + 1;
  }
  return held;
}

// The owner reads it in the house's log, once a flood, and at the desk as long as it is news.
void hold(store::Tx& tx, InboxId inbox, Instant now) {
  auto held = held_last(tx);
  if (!held || held->until + held_told < now) {
    held = AcknowledgementsHeld{.since = now};
    tx.append(TellingHeld{inbox}, By{}, now);
  }
  store::set_setting(tx, held_setting, fmt::format("{} {} {}", held->count + 1, held->since.us, now.us));
}

std::string subject_for(const Conversation& conversation, const First& first) {
  const std::string subject =
      first.mail && !first.mail->subject.empty() ? first.mail->subject.str() : conversation.subject.str();
  // a form takes any address: what somebody else wrote into it is not for its owner to read
  const bool is_safe = first.mail || care::may_be_repeated(subject);
  return answer_subject(is_safe ? subject : std::to_string(conversation.number));
}

struct Times {
  std::optional<Instant> answer_by;  // promised
  std::optional<Instant> full_answer_by;
};

struct ToTell {
  std::optional<Tongue> page;  // its language
  Times times;
};

std::string words_for(store::Tx& tx, const Desk& desk, const Conversation& conversation, const First& first,
                      const ToTell& tell, Instant now) {
  const std::string_view written = first.message.text.view();
  const Shop shop = shop_in(tx);
  const Tongue language =
      care::language_of(conversation, written).value_or(tell.page.value_or(usual_language(shop.zone)));
  const auto kept = tx.one<Acknowledgement>(store::sql::acknowledgement_of, conversation.inbox);
  const std::string text = text_in(kept.value_or(Acknowledgement{}), language);
  const bool by_form = !first.mail;
  return acknowledgement_text(
      {.language = language,
       .text = text,
       .shop = shop.name,
       .written = by_form && care::may_be_repeated(written) ? written : std::string_view(),
       .answer_by = tell.times.answer_by,
       .full_answer_by = tell.times.full_answer_by,
       .zone = shop.zone,
       .page_url = by_form ? page_url(desk, conversation, now) : std::nullopt,
       .number = conversation.number});
}

// What the letter tells is promised with it.
Result<Times> promise_answer(store::Tx& tx, const Conversation& before, const Acknowledge& due, Instant now) {
  care::Decision decision{.after = before};
  if (due.promise && due.promise_timer) {
    HEARD_CHECK(
        promise_first_reply(tx, decision, {.promise = *due.promise, .timer = *due.promise_timer}, now));
    commit(tx, before, decision, now);
  }
  return Times{.answer_by = first_reply_by(tx, decision), .full_answer_by = full_answer_by(tx, decision)};
}

Letter letter_for(store::Tx& tx, const Desk& desk, const Conversation& conversation, const First& first,
                  const Acknowledge& due, const Times& times, Instant now) {
  const auto mailbox = tx.one<Mailbox>(store::sql::mailbox_of, conversation.inbox);
  const std::string from = mailbox ? mailbox->address.str() : std::string();
  return {.id = due.letter,
          .kind = LetterKind::acknowledgement,
          .inbox = conversation.inbox,
          .conversation = conversation.id,
          .person = {},
          .recipient = Text<650>::cut(first.address),
          .subject = Text<1000>::cut(subject_for(conversation, first)),
          .text = Text<letter_bytes_max>::cut(
              words_for(tx, desk, conversation, first, {due.language, times}, now)),
          .message_id = Text<500>::cut(mail_id_of(desk, conversation.id, MessageId{due.letter.value},
                                                  std::string_view(from).substr(from.rfind('@') + 1))),
          .earlier = first.mail ? thread_behind(*first.mail) : Lines(),
          .unsubscribe_url = {},
          .written_at = now};
}

}  // namespace

bool acknowledges(store::Tx& tx, InboxId inbox) {
  const auto kept = tx.one<Acknowledgement>(store::sql::acknowledgement_of, inbox);
  return kept && kept->active && can_send(tx, inbox);
}

void acknowledge_later(store::Tx& tx, care::Decision& decision, ToAcknowledge to, TimerId timer) {
  const Conversation& c = decision.after;
  to.words.is_own_address = is_own_address(tx, to.words.address);
  to.words.set_aside = c.state != ConversationState::open;
  if (!care::may_be_acknowledged(to.words, c.created_at) || !acknowledges(tx, c.inbox)) return;
  decision.falls_due(
      timer,
      Acknowledge{.conversation = c.id,
                  .message = c.last_message,
                  .letter = to.letter,
                  .effect = to.effect,
                  .language = to.language,
                  .promise = to.promise ? std::optional(to.promise->promise) : std::nullopt,
                  .promise_timer = to.promise ? std::optional(to.promise->timer) : std::nullopt},
      c.created_at + care::acknowledge_after);
}

Result<void> acknowledge(store::Tx& tx, const Desk& desk, const Conversation& before, const Timer& timer,
                         Instant now) {
  HEARD_TRY(const TimerBody body, store::body_of(timer));
  const auto& due = std::get<Acknowledge>(body);
  const auto first = first_of(tx, before, due.message);
  if (!first) return {};
  const std::string address = folded(first->address);
  switch (care::acknowledging(waiting_in(tx, desk, before, address, now))) {
    case care::Acknowledging::left:
      return {};
    case care::Acknowledging::held:
      hold(tx, before.inbox, now);
      return {};
    case care::Acknowledging::said:
      break;
  }
  HEARD_TRY(const Times times, promise_answer(tx, before, due, now));
  HEARD_CHECK(write_letter(tx, letter_for(tx, desk, before, *first, due, times, now), due.effect, now));
  tx.post_record(
      store::sql::acknowledged_add,
      Acknowledged{.letter = due.letter, .conversation = before.id, .address = address, .at = now});
  return {};
}

Result<void> still_to_acknowledge(store::Tx& tx, const Effect& effect) {
  if (effect.state == EffectState::done) return {};  // it is to be filed
  const auto letter = letter_of(tx, effect);
  if (!letter || letter->kind != LetterKind::acknowledgement || !letter->conversation || !letter->inbox)
    return {};
  if (!acknowledges(tx, *letter->inbox)) return conflict("switched_off", "This was switched off meanwhile.");
  if (is_answered(tx, *letter->conversation)) return conflict("answered", "Somebody has answered meanwhile.");
  return {};
}

Result<void> tell_acknowledged(store::Tx& tx, const Conversation& before, LetterId letter,
                               DeliveryState state, Instant now) {
  // what was called off is nothing to be told of
  if (state == DeliveryState::failed && is_answered(tx, before.id)) return {};
  care::Decision decision{.after = before};
  decision.happened(CustomerTold{.letter = letter, .state = state}, now, {});
  commit(tx, before, decision, now);
  return {};
}

Result<void> tell_letter(store::Tx& tx, const Effect& effect, DeliveryState state, Instant now) {
  const auto letter = letter_of(tx, effect);
  if (!letter || !letter->conversation) return {};
  if (state == DeliveryState::failed) HEARD_CHECK(delay_not_told(tx, *letter, now));
  const bool is_question = letter->kind == LetterKind::settled_question;
  if (!is_question && letter->kind != LetterKind::acknowledgement) return {};
  // the verdict that kept it back is told instead
  if (state == DeliveryState::failed && was_kept_back(tx, effect)) return {};
  HEARD_TRY(const Conversation before, load_conversation(tx, *letter->conversation));
  return is_question ? tell_settled_asked(tx, before, letter->id, state, now)
                     : tell_acknowledged(tx, before, letter->id, state, now);
}

std::optional<AcknowledgementsHeld> acknowledgements_held(store::Tx& tx, Instant now) {
  const auto held = held_last(tx);
  return held && held->until + held_told >= now ? held : std::nullopt;
}

}  // namespace heard::desk
