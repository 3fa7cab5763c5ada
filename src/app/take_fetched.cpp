#include "app/take_fetched.h"

#include "app/run_now.h"
#include "desk/take_mail.h"

namespace heard::app {

Result<void> take_fetched(desk::Desk& desk, InboxId inbox, channel::email::FetchedMail mail) {
  HEARD_TRY(const desk::MailTaken taken,
            run_now(desk::take_mail(desk, inbox, std::move(mail.raw), mail.origin)));
  static_cast<void>(taken);
  return {};
}

}  // namespace heard::app
