// Fetching: the thread of one mailbox. A newly connected mailbox is left as it is and only what arrives from
// then on is taken; what is there when Heard comes back is taken from the place where it stopped. Inbox, junk
// and sent mail are read; the inbox within seconds where the server has IDLE. A mailbox that cannot be
// reached is said to be in trouble, tried again ever more rarely, and found well again by itself.
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "channel/email/imap.h"
#include "channel/email/mailbox_folder.h"

namespace heard::channel::email {

struct FetchingPace {
  std::chrono::milliseconds look_round{60'000};  // at all folders, whatever the server says or does not
  Duration try_again_first = seconds(2);
  Duration try_again_last = minutes(5);
  Duration sign_in_again_first = minutes(1);  // servers lock an account that is tried too often
  Duration sign_in_again_last = minutes(30);
};

class Fetching {
 public:
  // Clock and random outlive it.
  // `earlier`: how much of what was there before is taken when it is connected.
  Fetching(InboxId inbox, MailSignIn sign_in, FetchingPorts ports, const Clock& clock, Random& random,
           FetchingPace pace = {}, Duration earlier = {});
  ~Fetching() { stop(); }
  Fetching(const Fetching&) = delete;
  Fetching& operator=(const Fetching&) = delete;

  void start();
  // Any thread; stop() waits until it has.
  void ask_to_stop() { interrupt_.give(); }
  // Within a second, but for a mail that is just being taken.
  void stop();
  // Mails handed in since the start. Any thread.
  [[nodiscard]] std::int64_t taken() const { return taken_; }

 private:
  void run();
  Result<void> stay_connected();
  Result<std::unique_ptr<Imap>> sign_in();
  Result<void> know_folders(Imap& imap);
  Result<void> look_round(Imap& imap);
  Result<void> look_elsewhere(Imap& imap, MailboxFolder& folder);
  Result<void> look(Imap& imap, MailboxFolder& folder);
  void note_well();
  void note_trouble(const Error& error, Duration pause);
  Duration pause_after(const Error& error);

  const InboxId inbox_;
  const MailSignIn sign_in_;
  const FetchingPorts ports_;
  const Clock& clock_;
  Random& random_;
  const FetchingPace pace_;
  const Duration earlier_;
  Interrupt interrupt_;
  std::vector<MailboxFolder> folders_;  // the inbox last
  MailboxState state_;
  int failures_ = 0;
  bool token_refused_ = false;
  std::atomic<std::int64_t> taken_{0};
  std::thread thread_;
};

}  // namespace heard::channel::email
