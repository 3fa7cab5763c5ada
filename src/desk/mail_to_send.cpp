#include "desk/mail_to_send.h"

#include <fmt/format.h>

#include "desk/mail_people.h"
#include "desk/mailboxes.h"
#include "desk/quote.h"
#include "desk/shop.h"
#include "store/effect_rows.h"
#include "store/setting.h"
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

Error not_yet(std::string sentence) {
  Error error = busy("no way out");
  error.sentence = std::move(sentence);
  return error;
}

std::vector<MailName> names_in(const Lines& lines) {
  std::vector<MailName> names;
  for (const std::string& line : lines.list())
    if (auto who = mail_name(line)) names.push_back(std::move(*who));
  return names;
}

Result<MailServer> server_for(const Desk& desk, const std::optional<Mailbox>& mailbox) {
  if (!mailbox || !mailbox->out_host) return not_yet("This inbox has no mailbox that can send.");
  MailServer server{.host = mailbox->out_host->str(),
                    .port = static_cast<int>(mailbox->out_port),
                    .security = mailbox->out_security,
                    .user = mailbox->out_user.str(),
                    .password = {}};
  if (server.user.empty()) return server;
  auto password = password_out(desk, *mailbox);
  if (!password)
    return not_yet(
        "The password of this mailbox cannot be read any more. Please enter it again in the settings.");
  server.password = std::move(*password);
  return server;
}

// The words, the signature of the inbox and what they answer.
void write_words(store::Tx& tx, OutgoingMail& mail, const Message& message, const Mailbox& mailbox) {
  const std::optional<Message> original = answered_by(tx, message);
  mail.text = with_signature(message.text.view(), mailbox.signature.view());
  if (original) mail.text += quoted_below(*original, author_of(tx, *original));
  if (!message.html) return;
  mail.html = html_with_signature(message.html->view(), mailbox.signature.view());
  if (original) mail.html += html_quoted_below(*original, author_of(tx, *original));
}

Result<Addressed> addressed(store::Tx& tx, const Desk& desk, EffectId id, Instant now) {
  const auto effect = store::find_effect(tx, id);
  if (!effect || !effect->message) return not_found("This delivery");
  const auto message = tx.one<Message>(store::sql::message_by_id, *effect->message);
  const auto kept = tx.one<KeptMail>(store::sql::mail_of, *effect->message);
  if (!message || message->taken_back || !kept) return not_found("This message");
  if (desk.rules.practice) return conflict("practice", "The practice shop never sends anything.");
  if (is_own_address(tx, effect->recipient))
    return conflict("own_address", "This is an address of our own by now, so nothing is sent there.");
  const auto mailbox = tx.one<Mailbox>(store::sql::mailbox_of, kept->inbox);
  Addressed out;
  HEARD_TRY(out.mail.server, server_for(desk, mailbox));
  const std::string name = mailbox->sender_name.empty() ? shop_in(tx).name : mailbox->sender_name.str();
  out.mail.sender = mailbox->address.str();
  out.mail.recipient = effect->recipient;
  OutgoingMail& mail = out.mail.mail;
  mail.from = {.name = name, .address = out.mail.sender};
  mail.to = names_in(kept->recipients);
  mail.cc = names_in(kept->copies);
  mail.subject = kept->subject.str();
  mail.message_id = kept->message_id;
  mail.references = kept->earlier.list();
  if (!mail.references.empty()) mail.in_reply_to = mail.references.back();
  mail.date = now;
  mail.headers = {{"X-Heard-Instance", store::get_setting(tx, "instance_id").value_or("local")}};
  write_words(tx, mail, *message, *mailbox);
  out.files = tx.list<Attachment>(store::sql::files_of_message, message->conversation, message->id);
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
      found.mail.mail.files.push_back(
          {.name = file.name.str(), .media_type = file.media_type.str(), .bytes = std::move(bytes)});
    }
    return {};
  }));
  co_return std::move(found.mail);
}

}  // namespace heard::desk
