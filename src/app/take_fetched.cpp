#include "app/take_fetched.h"

#include "app/run_now.h"
#include "desk/mail/take_mail.h"

namespace heard::app {

Result<void> take_fetched(desk::Desk& desk, InboxId inbox, channel::email::FetchedMail mail) {
  const bool too_large = mail.size_bytes > static_cast<std::int64_t>(channel::email::mail_bytes_max);
  HEARD_TRY(const desk::MailTaken taken,
            run_now(mail.is_earlier
                        ? desk::take_earlier_mail(desk, inbox, std::move(mail.raw), mail.origin)
                        : desk::take_mail(desk, inbox, std::move(mail.raw), mail.origin,
                                          understand::read_arrived_mail, too_large ? mail.size_bytes : 0)));
  static_cast<void>(taken);
  return {};
}

}  // namespace heard::app
