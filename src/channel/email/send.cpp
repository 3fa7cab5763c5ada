#include "channel/email/send.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "channel/email/boundary.h"
#include "channel/email/smtp.h"
#include "mime/compose.h"

namespace heard::channel::email {
namespace {

using outbox::Sent;

boost::asio::awaitable<Sent> sent_on_pool(MailToSend& mail, const FindToken& token,
                                          const std::string& boundary, const std::atomic<bool>& stopping) {
  if (mail.server.token_of) {
    Result<Secret> access = token(*mail.server.token_of);
    if (!access.ok()) co_return Sent{.how = Sent::How::waits, .reason = access.error().sentence};
    mail.server.password = std::move(access).value();
  }
  co_return send_by_smtp(mail, mime::compose(mail.mail, boundary), stopping);
}

}  // namespace

boost::asio::awaitable<Sent> MailSender::send(const Effect& effect) {
  Result<MailToSend> mail = co_await find_(effect.id);
  if (!mail.ok()) {
    const bool later = mail.error().kind == ErrorKind::busy || mail.error().kind == ErrorKind::broken;
    const Sent::How not_yet = mail.error().code == no_way_out ? Sent::How::waits : Sent::How::later;
    co_return Sent{.how = later ? not_yet : Sent::How::refused, .reason = mail.error().sentence};
  }
  if (stopping_) co_return Sent{.how = Sent::How::later, .reason = "Heard was stopped before it was sent."};
  const std::string boundary = new_boundary(random_);
  co_return co_await boost::asio::co_spawn(pool_, sent_on_pool(*mail, token_, boundary, stopping_),
                                           boost::asio::use_awaitable);
}

}  // namespace heard::channel::email
