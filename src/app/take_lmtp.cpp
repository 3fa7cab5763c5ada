#include "app/take_lmtp.h"

#include "desk/mail/inbox_named.h"
#include "desk/mail/take_mail.h"

namespace heard::app {
namespace {

desk::Task<void> take(desk::Desk& desk, InboxId inbox, std::string raw) {
  HEARD_CO_CHECK(co_await desk::take_mail(desk, inbox, std::move(raw), MailOrigin::inbox));
  co_return Result<void>{};
}

}  // namespace

std::unique_ptr<channel::email::Lmtp> open_lmtp(const Config& config, desk::Desk& desk) {
  if (config.lmtp_listen.empty()) return nullptr;
  channel::email::LmtpOptions options{.listen = config.lmtp_listen};
  options.limits.mail_bytes_max = desk::raw_mail_bytes_max - options.limits.line_bytes_max;
  return std::make_unique<channel::email::Lmtp>(
      std::move(options),
      channel::email::LmtpPorts{
          .find = [&desk](std::string address) { return desk::inbox_named(desk, std::move(address)); },
          .take = [&desk](InboxId inbox, std::string raw) { return take(desk, inbox, std::move(raw)); }});
}

}  // namespace heard::app
