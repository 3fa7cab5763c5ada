#include "desk/mail/mail_to_send.h"

#include <algorithm>

#include "desk/asking/contact_wish.h"
#include "desk/asking/question_text.h"
#include "desk/asking/settled_question.h"
#include "desk/house/shop.h"
#include "desk/mail/letters.h"
#include "desk/mail/mail_people.h"
#include "desk/mail/mailboxes.h"
#include "desk/mail/server_out.h"
#include "desk/telling/acknowledge.h"
#include "desk/telling/acknowledgement_text.h"
#include "desk/their_page/links.h"
#include "desk/writing/outside.h"
#include "desk/writing/pictures_in_words.h"
#include "desk/writing/quote.h"
#include "language/tongue.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/mail.h"
#include "store/sql/pages.h"

namespace heard::desk {
namespace {

// Everything but the bytes of its files, which are read outside the transaction.
struct Addressed {
  MailToSend mail;
  std::vector<Attachment> files;
};

std::vector<MailName> names_in(const Lines& lines) {
  std::vector<MailName> names;
  for (const std::string& line : lines.list())
    if (auto who = mail_name(line)) names.push_back(std::move(*who));
  return names;
}

// The words, the signature of the inbox and what they answer.
void write_words(store::Tx& tx, OutgoingMail& mail, const Message& message, const Mailbox& mailbox,
                 const std::vector<Attachment>& files) {
  const std::optional<Message> original = answered_by(tx, message);
  mail.text = with_signature(message.text.view(), mailbox.signature.view());
  if (original) mail.text += quoted_below(*original, author_of(tx, *original));
  if (!message.html) return;
  mail.html = html_with_signature(html_for_mail(message.html->view(), files, mail.message_id),
                                  mailbox.signature.view());
  if (original) mail.html += html_quoted_below(*original, author_of(tx, *original));
}

// What is no answer says how often we may write, in words and for mail programs.
void tell_how_often(store::Tx& tx, const Desk& desk, OutgoingMail& mail, const Message& message,
                    Instant now) {
  const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, message.conversation);
  const auto page = conversation ? page_url(desk, *conversation, now) : std::nullopt;
  if (!page) return;
  const Tongue language = language::tongue_of(message.text.view()).value_or(usual_language(shop_in(tx).zone));
  const std::string words = how_often_text(language, *page + "/writing");
  mail.text += "\n\n" + words + "\n";
  if (!mail.html.empty()) mail.html = html_with_signature(mail.html, words);
  add_unsubscribe(mail.headers,
                  desk.rules.public_url + desk.rules.root + no_letters_path(desk, conversation->id));
}

bool is_kept_from(store::Tx& tx, const Message& message, const std::string& recipient) {
  const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, message.conversation);
  if (!conversation) return false;
  const std::vector<std::string> from = kept_from(tx, *conversation);
  return std::ranges::find(from, folded(recipient)) != from.end();
}

Result<Addressed> addressed(store::Tx& tx, const Desk& desk, EffectId id, Instant now) {
  const auto effect = store::find_effect(tx, id);
  if (!effect) return not_found("This delivery");
  if (effect->kind == SendLetter::kind) {
    HEARD_CHECK(still_to_acknowledge(tx, *effect));
    HEARD_CHECK(still_to_ask(tx, *effect));
    HEARD_TRY(MailToSend letter, letter_to_send(tx, desk, *effect, now));
    return Addressed{.mail = std::move(letter), .files = {}};
  }
  if (!effect->message) return not_found("This delivery");
  const auto message = tx.one<Message>(store::sql::message_by_id, *effect->message);
  const auto kept = tx.one<KeptMail>(store::sql::mail_of, *effect->message);
  if (!message || message->taken_back || !kept) return not_found("This message");
  HEARD_CHECK(may_leave_to(tx, desk, effect->recipient));
  if (is_kept_from(tx, *message, effect->recipient))
    return conflict("customer_address",
                    "This is the customer's own address by now, who never sees what is asked outside.");
  const auto mailbox = tx.one<Mailbox>(store::sql::mailbox_of, kept->inbox);
  Addressed out;
  HEARD_TRY(out.mail.server, server_out(desk, mailbox));
  out.mail.sender = mailbox->address.str();
  out.mail.recipient = effect->recipient;
  OutgoingMail& mail = out.mail.mail;
  mail.from = sender_of(tx, *mailbox);
  mail.to = names_in(kept->recipients);
  mail.cc = names_in(kept->copies);
  mail.subject = kept->subject.str();
  mail.message_id = kept->message_id;
  mail.references = kept->earlier.list();
  if (!mail.references.empty()) mail.in_reply_to = mail.references.back();
  ask_for_answers_there(tx, *mailbox, mail);
  mail.date = now;
  mail.headers = {instance_mark(tx)};
  out.files = tx.list<Attachment>(store::sql::files_of_message, message->conversation, message->id);
  write_words(tx, mail, *message, *mailbox, out.files);
  if (effect->effect_class != EffectClass::answer) tell_how_often(tx, desk, mail, *message, now);
  return out;
}

}  // namespace

Task<MailToSend> mail_to_send(Desk& desk, EffectId effect) {
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(Addressed found, co_await desk.store.read([&](store::Tx& tx) -> Result<Addressed> {
    return addressed(tx, desk, effect, now);
  }));
  if (found.files.empty()) co_return std::move(found.mail);
  HEARD_CO_CHECK(co_await desk.store.on_pool([&]() -> Result<void> {
    for (const Attachment& file : found.files) {
      HEARD_TRY(std::string bytes, desk.store.blobs().get(file.blob));
      found.mail.mail.files.push_back({.name = file.name.str(),
                                       .media_type = file.media_type.str(),
                                       .bytes = std::move(bytes),
                                       .content_id = content_id_of(file.id, found.mail.mail.message_id)});
    }
    return {};
  }));
  co_return std::move(found.mail);
}

}  // namespace heard::desk
