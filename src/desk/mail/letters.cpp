#include "desk/mail/letters.h"

#include <fmt/format.h>

#include "desk/mail/mail_people.h"
#include "desk/mail/server_out.h"
#include "store/effect_rows.h"
#include "store/sql/letter.h"
#include "store/sql/mail.h"

namespace heard::desk {
namespace {

std::optional<LetterId> id_of(const Effect& effect) {
  const Result<EffectBody> body = store::body_of(effect);
  if (!body.ok()) return std::nullopt;
  const auto* letter = std::get_if<SendLetter>(&*body);
  return letter != nullptr ? std::optional(letter->letter) : std::nullopt;
}

std::optional<Mailbox> mailbox_for(store::Tx& tx, const Letter& letter) {
  return letter.inbox ? tx.one<Mailbox>(store::sql::mailbox_of, *letter.inbox)
                      : tx.one<Mailbox>(store::sql::mailbox_of_house);
}

std::string id_without_thread(const Letter& letter, std::string_view sender) {
  return fmt::format("letter.{}.{}@{}", letter.id.value, letter.written_at.us,
                     sender.substr(sender.find('@') + 1));
}

// RFC 3834: nobody's machine is to answer a machine.
MailHeaders marks(store::Tx& tx, const Letter& letter) {
  MailHeaders headers{
      instance_mark(tx),
      {"Auto-Submitted", letter.kind == LetterKind::acknowledgement ? "auto-replied" : "auto-generated"},
      {"X-Auto-Response-Suppress", "All"}};
  if (!letter.unsubscribe_url.empty()) add_unsubscribe(headers, letter.unsubscribe_url.str());
  return headers;
}

}  // namespace

void add_unsubscribe(MailHeaders& headers, const std::string& url) {
  headers.emplace_back("List-Unsubscribe", "<" + url + ">");
  headers.emplace_back("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

std::optional<Letter> letter_of(store::Tx& tx, const Effect& effect) {
  const auto id = id_of(effect);
  return id ? tx.one<Letter>(store::sql::letter_by_id, *id) : std::nullopt;
}

bool letters_leave(store::Tx& tx, const Desk& desk) {
  return !desk.rules.practice && store::is_sending_on(tx) &&
         tx.one<Mailbox>(store::sql::mailbox_of_house).has_value();
}

Result<void> write_letter(store::Tx& tx, const Letter& letter, EffectId effect, Instant now,
                          EffectClass effect_class) {
  const auto who = mail_name(letter.recipient.view());
  if (!who) return invalid("bad_address", "No mail can go to this address.", "recipient");
  tx.post_record(store::sql::letter_add, letter);
  store::add_effect(tx,
                    {.id = effect,
                     .body = SendLetter{letter.id},
                     .conversation = letter.conversation,
                     .message = {},
                     .recipient = who->address,
                     .due_at = now,
                     .effect_class = effect_class},
                    now);
  return {};
}

Result<MailToSend> letter_to_send(store::Tx& tx, const Desk& desk, const Effect& effect, Instant now) {
  const auto letter = letter_of(tx, effect);
  const auto who = letter ? mail_name(letter->recipient.view()) : std::nullopt;
  if (!who || letter->text.empty()) return not_found("This letter");
  HEARD_CHECK(may_leave_to(tx, desk, who->address));
  const auto mailbox = mailbox_for(tx, *letter);
  MailToSend out;
  HEARD_TRY(out.server, server_out(desk, mailbox));
  out.sender = mailbox->address.str();
  out.recipient = who->address;
  OutgoingMail& mail = out.mail;
  mail.from = sender_of(tx, *mailbox);
  mail.to = {*who};
  mail.subject = letter->subject.str();
  mail.text = letter->text.str();
  mail.message_id =
      letter->message_id.empty() ? id_without_thread(*letter, out.sender) : letter->message_id.str();
  mail.references = letter->earlier.list();
  if (!mail.references.empty()) mail.in_reply_to = mail.references.back();
  ask_for_answers_there(tx, *mailbox, mail);
  mail.date = now;
  mail.headers = marks(tx, *letter);
  return out;
}

void forget_letter(store::Tx& tx, const Effect& effect) {
  if (const auto id = id_of(effect)) tx.run(store::sql::letter_forget_words, *id);
}

}  // namespace heard::desk
