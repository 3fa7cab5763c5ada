// MailTries: what people of the desk ask of mail servers, done on two threads of its own.
#pragma once

#include "app/asked_threads.h"
#include "app/mailboxes.h"
#include "channel/email/interrupt.h"
#include "http/mail_servers.h"

namespace heard::app {

class MailTries final : public http::MailServers {
 public:
  // They outlive it.
  MailTries(desk::Desk& desk, const Mailboxes& mailboxes, MailGrants& grants)
      : desk_(desk), mailboxes_(mailboxes), grants_(grants) {}
  ~MailTries() override { stop(); }

  desk::Task<MailboxTried> try_mailbox(const desk::Caller& caller, PutMailbox mailbox,
                                       std::optional<InboxId> inbox) override;
  desk::Task<MailServersFound> find(std::string address) override;
  desk::Task<MailTokens> redeem(desk::MailSignInBack back, std::string code) override;
  [[nodiscard]] std::int64_t fetched() const override { return mailboxes_.taken(); }

  // Breaks off what is running.
  void stop();

 private:
  desk::Desk& desk_;
  const Mailboxes& mailboxes_;
  MailGrants& grants_;
  channel::email::Interrupt interrupt_;
  AskedThreads threads_{2, 8, "too many mail servers are being tried"};
};

}  // namespace heard::app
