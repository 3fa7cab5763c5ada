#include "desk/asking/settled_question.h"

#include "care/acknowledge.h"
#include "care/figures.h"
#include "care/language.h"
#include "care/promise.h"
#include "desk/asking/contact_wish.h"
#include "desk/asking/follow_up.h"
#include "desk/asking/question_text.h"
#include "desk/commit.h"
#include "desk/house/shop.h"
#include "desk/mail/answer_by_mail.h"
#include "desk/mail/letters.h"
#include "desk/mail/mail_ids.h"
#include "desk/mail/mail_people.h"
#include "desk/mail/mailboxes.h"
#include "desk/promise/promise_rows.h"
#include "desk/telling/acknowledgement_text.h"
#include "desk/telling/alert_letter.h"
#include "desk/their_page/links.h"
#include "desk/their_page/page_said.h"
#include "store/setting.h"
#include "store/sql/acknowledgement.h"
#include "store/sql/conversation.h"
#include "store/sql/governor.h"
#include "store/sql/letter.h"
#include "store/sql/mail.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

std::optional<SettledQuestion> question_of(store::Tx& tx, ConversationId id) {
  return tx.one<SettledQuestion>(store::sql::settled_question_of, id);
}

void keep_question(store::Tx& tx, const SettledQuestion& question) {
  tx.run(store::sql::settled_question_drop, question.conversation);
  tx.put(store::sql::settled_question_add, question);
}

bool was_answered(store::Tx& tx, ConversationId id) {
  const auto said = [&](ConversationId one) {
    return tx.one<std::int64_t>(store::sql::answers_in, one).value_or(0) > 0;
  };
  if (said(id)) return true;
  for (const Conversation& part : tx.list<Conversation>(store::sql::parts_of, id))
    if (said(part.id)) return true;
  return false;
}

care::Matter matter_of(store::Tx& tx, const Conversation& conversation) {
  const auto goes_on = goes_on_as(tx, conversation.customer);
  const auto question = question_of(tx, conversation.id);
  return {.state = conversation.state,
          .is_outside = conversation.asked_for.has_value(),
          .they_wrote = conversation.last_customer_message.has_value(),
          .we_answered = was_answered(tx, conversation.id),
          .settled_by_them = page_said(tx, conversation.id).settled_by_them,
          .complaint_open = goes_on && word_of(tx, *goes_on).complaint_open,
          .asked = question && question->letter,
          .answered = question && question->answered_at};
}

struct Reader {
  std::string address;
  std::optional<KeptMail> mail;  // the last one in it
  Tongue language = Tongue::en;
};

// At the address at which they are written to; whoever set it aside for machines is not asked by one.
std::optional<Reader> reader_of(store::Tx& tx, const Conversation& conversation, const Shop& shop) {
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, conversation.customer);
  if (!customer || !customer->email || customer->set_aside_at) return std::nullopt;
  const auto who = mail_name(customer->email->view());
  if (!who || is_own_address(tx, who->address) || care::is_of_a_machine(who->address)) return std::nullopt;
  Reader reader{.address = who->address,
                .mail = tx.one<KeptMail>(store::sql::mail_newest, conversation.id),
                .language = usual_language(shop.zone)};
  const auto words = conversation.last_customer_message
                         ? tx.one<Message>(store::sql::message_by_id, *conversation.last_customer_message)
                         : std::nullopt;
  reader.language = care::language_of(conversation, words ? words->text.view() : std::string_view())
                        .value_or(reader.language);
  return reader;
}

Letter question_letter(store::Tx& tx, const Desk& desk, const Conversation& conversation, const Reader& to,
                       LetterId id, Instant now) {
  const Shop shop = shop_in(tx);
  const std::string page = page_url(desk, conversation, now).value_or("");
  const std::string text = question_text({.language = to.language,
                                          .again = open_follow_up(tx, conversation.id).has_value(),
                                          .shop = shop.name,
                                          .page_url = page,
                                          .number = conversation.number});
  const std::string subject =
      to.mail && !to.mail->subject.empty() ? to.mail->subject.str() : conversation.subject.str();
  return {.id = id,
          .kind = LetterKind::settled_question,
          .inbox = conversation.inbox,
          .conversation = conversation.id,
          .person = {},
          .recipient = Text<650>::cut(to.address),
          .subject = Text<1000>::cut(answer_subject(subject)),
          .text = Text<letter_bytes_max>::cut(text + "\n\n" + how_often_text(to.language, page + "/writing")),
          .message_id = Text<500>::cut(
              mail_id_of(desk, conversation.id, MessageId{id.value}, domain_out(tx, conversation.inbox))),
          .earlier = to.mail ? thread_behind(*to.mail) : Lines(),
          .unsubscribe_url = Text<1000>::cut(desk.rules.public_url + desk.rules.root +
                                             no_letters_path(desk, conversation.id)),
          .written_at = now};
}

// Nothing where mail does not leave, or nobody has an address for it.
std::optional<Reader> to_be_asked(store::Tx& tx, const Desk& desk, const Conversation& conversation) {
  if (!may_ask_by_mail(tx, desk) || !can_send(tx, conversation.inbox)) return std::nullopt;
  return reader_of(tx, conversation, shop_in(tx));
}

// The ways in which it may be asked only of the whole.
SettledFigures figures_since(store::Tx& tx, Instant since) {
  SettledFigures figures{.since = since};
  tx.each(store::sql::settled_counts, store::Tx::RowFn([&](store::RowReader& row) {
            figures.mailed = row.integer(0);
            figures.mailed_answered = row.integer(1);
            figures.answered = row.integer(2);
            figures.yes = row.integer(3);
          }),
          since);
  figures.no = figures.answered.value_or(0) - figures.yes.value_or(0);
  figures.response_percent =
      care::percent_of(figures.mailed_answered.value_or(0), figures.mailed.value_or(0));
  figures.yes_percent = care::percent_of(figures.yes.value_or(0), figures.answered.value_or(0));
  return figures;
}

}  // namespace

bool asks_by_mail(store::Tx& tx) { return store::get_setting(tx, ask_if_settled_rule) == "on"; }

bool may_ask_by_mail(store::Tx& tx, const Desk& desk) {
  return !desk.rules.public_url.empty() && letters_leave(tx, desk);
}

Result<void> ask_later(store::Tx& tx, const Desk& desk, const Conversation& before, care::Decision& decision,
                       TimerId timer, Instant now) {
  if (before.state == ConversationState::resolved || decision.after.state != ConversationState::resolved)
    return {};
  return ask_later_of_settled(tx, desk, decision, timer, now);
}

Result<void> ask_later_of_settled(store::Tx& tx, const Desk& desk, care::Decision& decision, TimerId timer,
                                  Instant now) {
  HEARD_TRY(const bool promised, promise_follow_up(tx, desk, decision, timer, now));
  if (!promised && asks_by_mail(tx))
    decision.falls_due(timer, AskIfSettled{decision.after.id}, now + care::question_after);
  return {};
}

std::optional<Tongue> asked_in(store::Tx& tx, const Desk& desk, const Conversation& conversation) {
  const auto question = question_of(tx, conversation.id);
  if (question && question->letter) return std::nullopt;
  const auto reader = to_be_asked(tx, desk, conversation);
  return reader ? std::optional(reader->language) : std::nullopt;
}

Result<bool> ask_by_mail(store::Tx& tx, const Desk& desk, const Conversation& conversation, const AskIds& ids,
                         Instant now) {
  if (!care::question_is_mailed(matter_of(tx, conversation))) return false;
  const auto reader = to_be_asked(tx, desk, conversation);
  if (!reader) return false;
  const Letter letter = question_letter(tx, desk, conversation, *reader, ids.letter, now);
  HEARD_CHECK(write_letter(tx, letter, ids.effect, now, EffectClass::ask));
  SettledQuestion question = question_of(tx, conversation.id).value_or(SettledQuestion{});
  question.conversation = conversation.id;
  question.customer = conversation.customer;
  question.person = conversation.assignee;
  question.letter = ids.letter;
  keep_question(tx, question);
  return true;
}

Result<void> ask_if_settled(store::Tx& tx, const Desk& desk, const Conversation& before, const Timer& timer,
                            Instant now) {
  // one question of a matter, not two
  if (!asks_by_mail(tx) || open_follow_up(tx, before.id)) return {};
  const AskIds ids{.letter = LetterId{timer.id.value}, .effect = EffectId{timer.id.value}};
  HEARD_CHECK(ask_by_mail(tx, desk, before, ids, now));
  return {};
}

Result<void> still_to_ask(store::Tx& tx, const Effect& effect) {
  if (effect.state == EffectState::done) return {};  // it is to be filed
  const auto letter = letter_of(tx, effect);
  if (!letter || letter->kind != LetterKind::settled_question || !letter->conversation) return {};
  const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, *letter->conversation);
  if (!asks_by_mail(tx) && !open_follow_up(tx, *letter->conversation))
    return conflict("switched_off", "This was switched off meanwhile.");
  if (!conversation || !question_stands(tx, *conversation))
    return conflict("overtaken", "There is nothing to ask any more.");
  return {};
}

Result<void> tell_settled_asked(store::Tx& tx, const Conversation& before, LetterId letter,
                                DeliveryState state, Instant now) {
  auto question = question_of(tx, before.id);
  if (!question || question->letter != letter) return {};
  const bool called_off =
      state == DeliveryState::failed && !question->asked_at && !question_stands(tx, before);
  if (state == DeliveryState::sent) question->asked_at = now;
  if (state == DeliveryState::failed) question->asked_at.reset();
  if (called_off) question->letter.reset();  // nobody was asked
  keep_question(tx, *question);
  if (called_off) return {};
  care::Decision decision{.after = before};
  decision.happened(SettledAsked{.letter = letter, .state = state}, now, {});
  const auto asked_as_promised = [&](care::Decision& where, const Promise& promise) {
    if (promise.kind == PromiseKind::follow_up) care::keep(where, promise, {}, {}, now);
  };
  if (state == DeliveryState::sent) HEARD_CHECK(each_open_promise(tx, decision, now, asked_as_promised));
  commit(tx, before, decision, now);
  return {};
}

bool question_stands(store::Tx& tx, const Conversation& conversation) {
  return care::question_stands(matter_of(tx, conversation));
}

bool answer_question(store::Tx& tx, care::Decision& decision, bool settled, By by, Instant now) {
  const Conversation& conversation = decision.after;
  if (!question_stands(tx, conversation)) return false;
  SettledQuestion question = question_of(tx, conversation.id).value_or(SettledQuestion{});
  question.conversation = conversation.id;
  question.customer = conversation.customer;
  question.person = conversation.assignee;
  question.answered_at = now;
  question.settled = settled;
  keep_question(tx, question);
  care::answer_question(decision, settled, by, now);
  return true;
}

Task<SettledFigures> settled_figures(Desk& desk, Caller caller, int since_days) {
  const Instant since = desk.clock.now() - days(since_days);
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<SettledFigures> {
    const auto about = tx.list<PersonId>(store::sql::settled_people, since);
    if (!care::may_see_figures(about, caller.person)) return SettledFigures{.since = since, .shown = false};
    return figures_since(tx, since);
  });
}

}  // namespace heard::desk
