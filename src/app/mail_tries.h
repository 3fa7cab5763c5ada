// MailTries: what people of the desk ask of mail servers, done on two threads of its own, since a server that
// hangs must not hold up sign-ins.
#pragma once

#include <atomic>
#include <boost/asio/thread_pool.hpp>
#include <functional>

#include "app/mailboxes.h"
#include "channel/email/interrupt.h"
#include "http/mail_servers.h"

namespace heard::app {

class MailTries final : public http::MailServers {
 public:
  // Both outlive it.
  MailTries(desk::Desk& desk, const Mailboxes& mailboxes) : desk_(desk), mailboxes_(mailboxes) {}
  ~MailTries() override { stop(); }

  desk::Task<MailboxTried> try_mailbox(PutMailbox mailbox, std::optional<InboxId> inbox) override;
  desk::Task<MailServersFound> find(std::string address) override;
  [[nodiscard]] std::int64_t fetched() const override { return mailboxes_.taken(); }

  // Breaks off what is running.
  void stop();

 private:
  // busy when too many wait already.
  template <class T>
  desk::Task<T> on_a_thread(std::function<T()> fn);

  desk::Desk& desk_;
  const Mailboxes& mailboxes_;
  channel::email::Interrupt interrupt_;
  std::atomic<int> asked_{0};
  boost::asio::thread_pool threads_{2};
};

}  // namespace heard::app
