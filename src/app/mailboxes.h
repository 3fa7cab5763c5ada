// Mailboxes: fetches mail for the house, one thread for each mailbox that is fetched from. Looks every few
// seconds which those are: what was changed is started anew, what was taken away is stopped. Where several
// nodes share the database one of them has a mailbox at a time, and another takes over when it dies.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "app/mail_grants.h"
#include "channel/email/fetching.h"
#include "desk/desk.h"
#include "desk/mail/mailbox_places.h"

namespace heard::app {

class Mailboxes {
 public:
  // `shared`: other nodes work on the same database. Desk and grants outlive it.
  Mailboxes(desk::Desk& desk, MailGrants& grants, bool shared);
  ~Mailboxes() { stop(); }

  void start();
  // Within a second or two; whatever is not taken yet stays on its server.
  void stop();
  // Mails handed in since the start. Any thread.
  [[nodiscard]] std::int64_t taken() const;

 private:
  struct Running {
    Mailbox source;
    std::unique_ptr<channel::email::Fetching> fetching;
  };

  void run();
  void look_after(const std::vector<desk::MailboxToFetch>& wanted);
  void begin(const desk::MailboxToFetch& wanted);
  void end(InboxId inbox, bool release);
  void renew_leases();
  [[nodiscard]] channel::email::FetchingPorts ports(const Mailbox& source) const;
  [[nodiscard]] bool ours(InboxId inbox) const;

  desk::Desk& desk_;
  MailGrants& grants_;
  const std::string holder_;  // of leases; empty: there is nobody to share with
  std::map<InboxId, Running> running_;
  std::atomic<std::int64_t> taken_before_{0};  // by those that ended
  mutable std::mutex mutex_;                   // running_, for whoever counts
  channel::email::Interrupt interrupt_;
  std::thread thread_;
};

}  // namespace heard::app
