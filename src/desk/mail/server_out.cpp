#include "desk/mail/server_out.h"

#include "desk/house/shop.h"
#include "desk/mail/mail_ids.h"
#include "desk/mail/mailboxes.h"
#include "store/setting.h"

namespace heard::desk {
namespace {

Error not_yet(std::string sentence) {
  Error error = busy("no way out");
  error.code = no_way_out;
  error.sentence = std::move(sentence);
  return error;
}

}  // namespace

Result<MailServer> server_out(const Desk& desk, const std::optional<Mailbox>& mailbox) {
  if (!mailbox || !mailbox->out_host)
    return not_yet(
        "This inbox has no mailbox that can send. An owner can connect one under Settings, Inboxes.");
  MailServer server{.host = mailbox->out_host->str(),
                    .port = static_cast<int>(mailbox->out_port),
                    .security = mailbox->out_security,
                    .user = mailbox->out_user.str(),
                    .password = {}};
  if (server.user.empty()) return server;
  if (!mailbox->signed_in.empty()) {
    server.token_of = mailbox->inbox;
    return server;
  }
  auto password = password_out(desk, *mailbox);
  if (!password)
    return not_yet(
        "The password of this mailbox cannot be read any more. Please enter it again in the settings.");
  server.password = std::move(*password);
  return server;
}

MailName sender_of(store::Tx& tx, const Mailbox& mailbox) {
  return {.name = mailbox.sender_name.empty() ? shop_in(tx).name : mailbox.sender_name.str(),
          .address = mailbox.address.str()};
}

void ask_for_answers_there(store::Tx& tx, const Mailbox& mailbox, OutgoingMail& mail) {
  if (!takes_plus_addresses(tx, mailbox.inbox)) return;
  if (auto address = plus_address(mailbox.address.view(), mail.message_id))
    mail.reply_to = {{.name = mail.from.name, .address = std::move(*address)}};
}

Result<void> may_leave_to(store::Tx& tx, const Desk& desk, std::string_view address) {
  if (desk.rules.practice) return conflict("practice", "The practice shop never sends anything.");
  if (is_own_address(tx, address))
    return conflict("own_address", "This is an address of our own by now, so nothing is sent there.");
  return {};
}

std::pair<std::string, std::string> instance_mark(store::Tx& tx) {
  return {"X-Heard-Instance", store::get_setting(tx, "instance_id").value_or("local")};
}

}  // namespace heard::desk
