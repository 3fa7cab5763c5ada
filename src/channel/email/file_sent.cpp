#include "channel/email/file_sent.h"

#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "channel/email/boundary.h"
#include "channel/email/imap.h"
#include "channel/email/mail_trouble.h"
#include "channel/email/providers.h"
#include "mime/compose.h"

namespace heard::channel::email {
namespace {

using outbox::Sent;

// A try of which nobody knows how it ended, or a provider that files by itself: then it is there.
Result<void> file(const MailToFile& mail, const FindToken& token, const std::string& bytes,
                  const Interrupt& interrupt) {
  MailSignIn sign_in{.place = {.host = mail.mailbox.host,
                               .port = static_cast<std::uint16_t>(mail.mailbox.port),
                               .security = mail.mailbox.security},
                     .user = mail.mailbox.user,
                     .password = mail.mailbox.password};
  if (mail.mailbox.token_of) {
    sign_in.by_token = true;
    HEARD_TRY(sign_in.password, token(*mail.mailbox.token_of));
  }
  HEARD_TRY(const auto imap, Imap::sign_in(sign_in, interrupt));
  HEARD_TRY(const MailFolders folders, imap->folders());
  if (!folders.sent) return not_found("A folder for sent mail");
  HEARD_CHECK(imap->examine(*folders.sent));
  HEARD_TRY(const bool is_there, imap->holds(mail.mail.message_id));
  return is_there ? Result<void>{} : imap->append(*folders.sent, bytes);
}

boost::asio::awaitable<Sent> filed_on_pool(const MailToFile& mail, const FindToken& token,
                                           const std::string& boundary, const Interrupt& interrupt) {
  const Result<void> filed = file(mail, token, mime::compose(mail.mail, boundary), interrupt);
  if (filed.ok()) co_return Sent{};
  if (!is_stopped(filed.error()))
    spdlog::warn("{} was sent and could not be filed in Sent: {} {}", mail.mail.message_id,
                 filed.error().sentence, filed.error().cause);
  const bool for_good = filed.error().kind == ErrorKind::not_found;
  co_return Sent{.how = for_good ? Sent::How::refused : Sent::How::later, .reason = filed.error().sentence};
}

}  // namespace

boost::asio::awaitable<Sent> SentFiler::send(const Effect& effect) {
  const Result<MailToFile> mail = co_await find_(effect.id);
  if (!mail.ok()) {
    const bool later = mail.error().kind == ErrorKind::busy || mail.error().kind == ErrorKind::broken;
    co_return Sent{.how = later ? Sent::How::later : Sent::How::refused, .reason = mail.error().sentence};
  }
  if (files_what_is_sent(mail->sent_by)) co_return Sent{};
  const std::string boundary = new_boundary(random_);
  co_return co_await boost::asio::co_spawn(pool_, filed_on_pool(*mail, token_, boundary, interrupt_),
                                           boost::asio::use_awaitable);
}

}  // namespace heard::channel::email
