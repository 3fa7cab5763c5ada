#include "channel/email/send.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "base/bytes.h"
#include "channel/email/smtp.h"
#include "mime/compose.h"

namespace heard::channel::email {
namespace {

constexpr std::size_t boundary_bytes = 15;

using outbox::Sent;

boost::asio::awaitable<Sent> sent_on_pool(const MailToSend& mail, const std::string& boundary,
                                          const std::atomic<bool>& stopping) {
  co_return send_by_smtp(mail, mime::compose(mail.mail, boundary), stopping);
}

}  // namespace

boost::asio::awaitable<Sent> MailSender::send(const Effect& effect) {
  const Result<MailToSend> mail = co_await find_(effect.id);
  if (!mail.ok()) {
    const bool later = mail.error().kind == ErrorKind::busy || mail.error().kind == ErrorKind::broken;
    co_return Sent{.how = later ? Sent::How::later : Sent::How::refused, .reason = mail.error().sentence};
  }
  if (stopping_) co_return Sent{.how = Sent::How::later, .reason = "Heard was stopped before it was sent."};
  const std::string boundary = "heard" + hex(as_bytes(random_.token(boundary_bytes))).substr(0, 30);
  co_return co_await boost::asio::co_spawn(pool_, sent_on_pool(*mail, boundary, stopping_),
                                           boost::asio::use_awaitable);
}

}  // namespace heard::channel::email
