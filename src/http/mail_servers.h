// MailServers: how the house speaks with mail servers, as far as its people ask for it. Any io thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "desk/desk.h"
#include "desk/mail/mail_sign_in.h"
#include "record/mailbox_view.h"

namespace heard::http {

class MailServers {
 public:
  virtual ~MailServers() = default;

  // Nothing is kept and nothing is changed on the servers. A password that is not given is the known one.
  virtual desk::Task<MailboxTried> try_mailbox(const desk::Caller& caller, PutMailbox mailbox,
                                               std::optional<InboxId> inbox) = 0;
  virtual desk::Task<MailServersFound> find(std::string address) = 0;
  // The tokens for the code that somebody came back with from their provider.
  virtual desk::Task<MailTokens> redeem(desk::MailSignInBack back, std::string code) = 0;
  // Mails fetched since the start.
  [[nodiscard]] virtual std::int64_t fetched() const = 0;
};

}  // namespace heard::http
