// MailboxFolder: one folder of a mailbox and how far it was read. Each mail from its place on is handed to
// the port, which returns once it is durable; only then the place moves on, so that a stop between the two
// hands a mail in twice and never not at all. A mail that cannot be fetched or taken is put off and tried
// again, and those after it are taken meanwhile; the stored place stays before it. Used by one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "channel/email/imap.h"
#include "record/mailbox.h"

namespace heard::channel::email {

constexpr std::size_t mail_bytes_max = 75u << 20;        // a file of 50 MB as mails carry it
constexpr std::size_t large_mail_bytes = 8u << 20;       // from here on one is fetched at a time
constexpr std::size_t mail_head_bytes_max = 256u << 10;  // of a mail that is larger than that

struct FetchedMail {
  std::string raw;  // of one that is larger than mail_bytes_max: only its beginning
  MailOrigin origin = MailOrigin::inbox;
  std::int64_t size_bytes = 0;  // of the whole, as the server says
  bool is_earlier = false;      // it was there before the mailbox was connected
};

// What fetching needs of the rest of the house; handed in where everything is wired. Called on the thread of
// the mailbox; may block.
struct FetchingPorts {
  std::function<Result<std::vector<MailboxPlace>>()> places;
  std::function<Result<void>(const MailboxPlace&)> keep_place;
  // Done: it is durable, or known already. busy: nothing can be taken just now. Another error: not this one.
  std::function<Result<void>(FetchedMail)> take;
  std::function<void(const MailboxState&)> say;
  // The token to sign in with, where that is not by password; `fresh`: the last one was not taken.
  std::function<Result<Secret>(bool fresh)> token{};
};

class MailboxFolder {
 public:
  // `place` was stored; nothing: never read before. `connected` is when the mailbox was, if it was before.
  // `earlier`: of a mailbox that is not connected yet, mail that came so long before is taken too.
  MailboxFolder(InboxId inbox, std::string name, MailOrigin origin, std::optional<MailboxPlace> place,
                std::optional<Instant> connected, Duration earlier = {});

  // Takes what is new. An error means that the connection is of no more use, or that nothing can be taken.
  Result<void> read(Imap& imap, const FetchingPorts& ports, const Clock& clock, const Interrupt& interrupt);
  // Whether that is worth opening the folder, by the number that the server would give next.
  [[nodiscard]] bool may_have_news(std::uint32_t uid_next, Instant now) const;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::optional<MailboxPlace>& place() const { return place_; }
  [[nodiscard]] std::int64_t taken() const { return taken_; }

 private:
  struct PutOff {
    int tries = 0;
    Instant again_at;
  };
  struct Round {
    Imap& imap;
    const FetchingPorts& ports;
    const Clock& clock;
    const Interrupt& interrupt;
  };

  Result<void> begin(const Round& round, const FolderSeen& seen);
  Result<std::int64_t> take_earlier(const Round& round);
  Result<void> look_through(const Round& round, const FolderSeen& seen);
  Result<void> take_all(const Round& round, std::span<const std::uint32_t> uids,
                        std::optional<Instant> since);
  Result<void> take_one(const Round& round, const WaitingMail& mail);
  Result<void> fetch_and_take(const Round& round, const WaitingMail& mail);
  void put_off(std::uint32_t uid, const Error& why, Instant now);
  // As far as everything was taken.
  Result<void> keep(const Round& round);
  [[nodiscard]] std::vector<std::uint32_t> due(Instant now) const;

  const InboxId inbox_;
  const std::string name_;
  const MailOrigin origin_;
  std::optional<MailboxPlace> place_;
  std::optional<Instant> connected_;
  const Duration earlier_;
  bool taking_earlier_ = false;
  std::uint32_t next_ = 0;  // the first that was not looked at
  std::map<std::uint32_t, PutOff> put_off_;
  std::map<std::uint32_t, int> broke_off_;  // how often the connection broke while it was fetched
  int taken_unkept_ = 0;
  std::int64_t taken_ = 0;
};

}  // namespace heard::channel::email
