#include "desk/promise/promise_letters.h"

#include <fmt/format.h>

#include "base/spoken_time.h"
#include "care/language.h"
#include "care/promise.h"
#include "desk/commit.h"
#include "desk/house/shop.h"
#include "desk/mail/answer_by_mail.h"
#include "desk/mail/mail_ids.h"
#include "desk/mail/mail_thread.h"
#include "desk/promise/promise_rows.h"
#include "desk/promise/promise_words.h"
#include "desk/telling/acknowledgement_text.h"
#include "desk/telling/alert_letter.h"
#include "store/sql/conversation.h"
#include "store/sql/mail.h"

namespace heard::desk {
namespace {

std::string time_in(Tongue language, const Shop& shop, Instant at) {
  return spoken_time(at, spoken_tag(language), shop.zone, SpokenAs::weekday);
}

// The customer's last words say which language they read, unless a person did.
Tongue language_of(store::Tx& tx, const Conversation& conversation, const Shop& shop) {
  const auto last = conversation.last_customer_message
                        ? tx.one<Message>(store::sql::message_by_id, *conversation.last_customer_message)
                        : std::nullopt;
  return care::language_of(conversation, last ? last->text.view() : std::string_view())
      .value_or(usual_language(shop.zone));
}

std::string what_was_promised(const PromiseWording& words, const Promise& promise) {
  return promise.words.empty() ? std::string(words.an_answer) : promise.words.str();
}

}  // namespace

Letter near_letter(store::Tx& tx, const Desk& desk, const Person& person, const Conversation& conversation,
                   const Promise& promise, LetterId id, Instant now) {
  Tongue language = Tongue::en;
  value_of(std::string_view(person.language), language);
  const PromiseWording& words = promise_wording(language);
  const Shop shop = shop_in(tx);
  Letter letter = letter_to(person, LetterKind::promise_near, id, now);
  const std::string what = what_was_promised(words, promise);
  const std::string when = time_in(language, shop, promise.due_at);
  letter.subject = Text<1000>::cut(filled(words.near_subject, {{"{what}", what}, {"{time}", when}}));
  std::string text = filled(words.near_lead, {{"{name}", conversation.customer_name.str()},
                                              {"{what}", what},
                                              {"{time}", when},
                                              {"{number}", std::to_string(conversation.number)}});
  if (!desk.rules.public_url.empty())
    text += fmt::format("\n\n{}/c/{}", desk.rules.public_url, conversation.id.value);
  letter.text = Text<letter_bytes_max>::cut(text);
  return letter;
}

Letter late_letter(store::Tx& tx, const Desk& desk, const Conversation& conversation, const Promise& promise,
                   const std::string& to, Instant instead, LetterId id, Instant now) {
  const Shop shop = shop_in(tx);
  const Tongue language = language_of(tx, conversation, shop);
  const PromiseWording& words = promise_wording(language);
  const auto newest = conversation.last_customer_message
                          ? tx.one<KeptMail>(store::sql::mail_of, *conversation.last_customer_message)
                          : std::nullopt;
  const std::string lead = promise.words.empty()
                               ? std::string(words.late_answer)
                               : filled(words.late_thing, {{"{what}", promise.words.str()}});
  std::string text = filled(lead, {{"{due}", time_in(language, shop, promise.due_at)},
                                   {"{time}", time_in(language, shop, instead)}});
  text += "\n\n" + shop.name;
  return {.id = id,
          .kind = LetterKind::promise_late,
          .inbox = conversation.inbox,
          .conversation = conversation.id,
          .person = {},
          .recipient = Text<650>::cut(to),
          .subject = Text<1000>::cut(answer_subject(conversation.subject.view())),
          .text = Text<letter_bytes_max>::cut(text),
          .message_id = Text<500>::cut(
              mail_id_of(desk, conversation.id, MessageId{id.value}, domain_out(tx, conversation.inbox))),
          .earlier = newest ? thread_behind(*newest) : Lines(),
          .unsubscribe_url = {},
          .written_at = now};
}

Result<void> delay_not_told(store::Tx& tx, const Letter& letter, Instant now) {
  if (letter.kind != LetterKind::promise_late || !letter.conversation) return {};
  HEARD_TRY(const Conversation before, load_conversation(tx, *letter.conversation));
  care::Decision decision{.after = before};
  const auto told_so = [&](care::Decision& elsewhere, const Promise& promise) {
    if (promise.told_by_machine_at == letter.written_at) care::was_not_told(elsewhere, promise, now);
  };
  HEARD_CHECK(each_open_promise(tx, decision, now, told_so));
  if (!decision.events.empty()) commit(tx, before, decision, now);
  return {};
}

}  // namespace heard::desk
