#include "desk/mail/file_sent.h"

#include "desk/mail/letters.h"
#include "desk/mail/mail_to_send.h"
#include "desk/mail/mailboxes.h"
#include "store/effect_rows.h"
#include "store/sql/letter.h"
#include "store/sql/mail.h"

namespace heard::desk {
namespace {

template <class Body>
std::optional<Body> body_as(const Effect& effect) {
  const auto body = store::body_of(effect);
  const auto* found = body.ok() ? std::get_if<Body>(&*body) : nullptr;
  return found != nullptr ? std::optional(*found) : std::nullopt;
}

// Nothing for what is not filed.
std::optional<Mailbox> mailbox_of(store::Tx& tx, const Effect& sent) {
  std::optional<InboxId> inbox;
  if (const auto letter = letter_of(tx, sent)) {
    if (letter->kind == LetterKind::acknowledgement || letter->kind == LetterKind::settled_question)
      inbox = letter->inbox;
  } else if (const auto mail = body_as<SendMail>(sent)) {
    const auto kept = tx.one<KeptMail>(store::sql::mail_of, mail->message);
    if (kept) inbox = kept->inbox;
  }
  auto mailbox = inbox ? tx.one<Mailbox>(store::sql::mailbox_of, *inbox) : std::nullopt;
  return mailbox && mailbox->in_host ? mailbox : std::nullopt;
}

struct Filing {
  FileSent body;
  MailServer mailbox;
};

Result<Filing> filing(store::Tx& tx, const Desk& desk, EffectId id) {
  const auto effect = store::find_effect(tx, id);
  const auto body = effect ? body_as<FileSent>(*effect) : std::nullopt;
  const auto sent = body ? store::find_effect(tx, body->sent) : std::nullopt;
  const auto mailbox = sent ? mailbox_of(tx, *sent) : std::nullopt;
  if (!mailbox) return not_found("What was sent");
  Filing filing{.body = *body,
                .mailbox = {.host = mailbox->in_host->str(),
                            .port = static_cast<int>(mailbox->in_port),
                            .security = mailbox->in_security,
                            .user = mailbox->in_user.str(),
                            .password = {}}};
  if (!mailbox->signed_in.empty()) {
    filing.mailbox.token_of = mailbox->inbox;
    return filing;
  }
  auto password = password_in(desk, *mailbox);
  if (!password) return busy("the password of this mailbox cannot be read");
  filing.mailbox.password = std::move(*password);
  return filing;
}

}  // namespace

bool file_in_sent(store::Tx& tx, const Effect& sent, EffectId id, Instant now) {
  if (!mailbox_of(tx, sent)) return false;
  if (sent.message && tx.run(store::sql::mail_to_be_filed, *sent.message) == 0) return false;
  store::add_effect(tx,
                    {.id = id,
                     .body = FileSent{.sent = sent.id, .sent_at = now},
                     .conversation = {},
                     .message = {},
                     .recipient = "Sent",
                     .due_at = now},
                    now);
  return true;
}

Task<MailToFile> mail_to_file(Desk& desk, EffectId id) {
  HEARD_CO_TRY(Filing to_file, co_await desk.store.read([&](store::Tx& tx) { return filing(tx, desk, id); }));
  HEARD_CO_TRY(MailToSend sent, co_await mail_to_send(desk, to_file.body.sent));
  sent.mail.date = to_file.body.sent_at;
  co_return MailToFile{.mail = std::move(sent.mail),
                       .mailbox = std::move(to_file.mailbox),
                       .sent_by = std::move(sent.server.host)};
}

void end_filing(store::Tx& tx, const Effect& filing) {
  const auto body = body_as<FileSent>(filing);
  const auto sent = body ? store::find_effect(tx, body->sent) : std::nullopt;
  if (sent && sent->kind == SendLetter::kind) forget_letter(tx, *sent);
}

}  // namespace heard::desk
