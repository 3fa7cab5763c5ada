#include "channel/email/try_server.h"

#include "channel/email/mail_trouble.h"
#include "channel/email/smtp_sign_in.h"

namespace heard::channel::email {
namespace {

MailServerTried failed(const Error& error) {
  MailServerTried tried{.trouble = error.sentence};
  if (const auto step = step_of(error)) tried.step = std::string(name_of(*step));
  if (!error.hint.empty()) tried.mend = error.hint;
  return tried;
}

}  // namespace

MailServerTried try_fetching(const MailSignIn& sign_in, const Interrupt& interrupt) {
  const auto imap = Imap::sign_in(sign_in, interrupt);
  if (!imap.ok()) return failed(imap.error());
  MailServerTried tried;
  const auto folders = (*imap)->folders();
  if (!folders.ok()) return failed(folders.error());
  for (const auto& folder : {std::optional<std::string>("INBOX"), folders->junk, folders->sent}) {
    if (!folder) continue;
    const auto seen = (*imap)->examine(*folder);
    if (!seen.ok()) return failed(seen.error());
    tried.left_alone_count += seen->count;
  }
  return tried;
}

MailServerTried try_sending(const MailSignIn& sign_in, const Interrupt& interrupt) {
  const Result<void> signed_in = smtp_sign_in(sign_in, interrupt);
  return signed_in.ok() ? MailServerTried{} : failed(signed_in.error());
}

}  // namespace heard::channel::email
