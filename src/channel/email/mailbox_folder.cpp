#include "channel/email/mailbox_folder.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <mutex>

#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

constexpr std::size_t looked_at_together = 200;
constexpr int kept_every = 50;  // mails; those since the last time are handed in again after a crash
constexpr int breaks_max = 3;   // then the mail is put off, not the whole mailbox
constexpr Duration again_first = minutes(1);
constexpr Duration again_last = hours(6);
// A server's clock may differ from ours by as much. What is taken twice for it is recognised.
constexpr Duration clocks_apart = minutes(10);

// Of the large ones one is fetched at a time, in all mailboxes together: each is in memory several times
// over.
class LargeMailTurn {
 public:
  LargeMailTurn(std::int64_t size_bytes, const Interrupt& interrupt) {
    static std::timed_mutex one_at_a_time;
    if (size_bytes <= static_cast<std::int64_t>(large_mail_bytes)) return;
    turn_ = std::unique_lock(one_at_a_time, std::defer_lock);
    while (!interrupt.given() && !turn_.try_lock_for(std::chrono::milliseconds(100))) {
    }
  }

 private:
  std::unique_lock<std::timed_mutex> turn_;
};

bool is_about_the_mail(const Error& error) {
  const auto step = step_of(error);
  return step && *step == MailStep::folder;
}

}  // namespace

MailboxFolder::MailboxFolder(InboxId inbox, std::string name, MailOrigin origin,
                             std::optional<MailboxPlace> place, std::optional<Instant> connected,
                             Duration earlier)
    : inbox_(inbox),
      name_(std::move(name)),
      origin_(origin),
      place_(std::move(place)),
      connected_(connected),
      earlier_(earlier) {
  if (place_) next_ = static_cast<std::uint32_t>(place_->uid_next);
}

bool MailboxFolder::may_have_news(std::uint32_t uid_next, Instant now) const {
  return !place_ || uid_next == 0 || uid_next != next_ || !due(now).empty();
}

std::vector<std::uint32_t> MailboxFolder::due(Instant now) const {
  std::vector<std::uint32_t> uids;
  for (const auto& [uid, put] : put_off_)
    if (put.again_at <= now) uids.push_back(uid);
  return uids;
}

Result<void> MailboxFolder::read(Imap& imap, const FetchingPorts& ports, const Clock& clock,
                                 const Interrupt& interrupt) {
  const Round round{imap, ports, clock, interrupt};
  HEARD_TRY(const FolderSeen seen, imap.examine(name_));
  if (!place_ && !connected_) return begin(round, seen);
  if (!place_ || place_->uid_validity != seen.uid_validity || seen.uid_next < next_)
    return look_through(round, seen);
  std::vector<std::uint32_t> uids = due(clock.now());
  if (seen.uid_next > next_) {
    HEARD_TRY(const std::vector<std::uint32_t> fresh, imap.uids_from(next_));
    uids.insert(uids.end(), fresh.begin(), fresh.end());
  }
  Result<void> taken = take_all(round, uids, std::nullopt);
  Result<void> kept = taken_unkept_ > 0 ? keep(round) : Result<void>{};
  return taken.ok() ? std::move(kept) : std::move(taken);
}

// How many of those that are there came late enough. A stop before the place is stored begins again, and what
// was taken is recognised.
Result<std::int64_t> MailboxFolder::take_earlier(const Round& round) {
  if (earlier_.us <= 0) return std::int64_t{0};
  const Instant since = round.clock.now() - earlier_;
  HEARD_TRY(const std::vector<std::uint32_t> uids, round.imap.uids_since(since - days(1)));
  const std::int64_t before = taken_;
  taking_earlier_ = true;
  const Result<void> taken = take_all(round, uids, since);
  taking_earlier_ = false;
  HEARD_CHECK(taken);
  return taken_ - before;
}

Result<void> MailboxFolder::begin(const Round& round, const FolderSeen& seen) {
  HEARD_TRY(const std::int64_t earlier, take_earlier(round));
  connected_ = round.clock.now();
  next_ = seen.uid_next;
  const MailboxPlace place{.inbox = inbox_,
                           .folder = name_,
                           .uid_validity = seen.uid_validity,
                           .uid_next = seen.uid_next,
                           .left_alone = std::max<std::int64_t>(0, seen.count - earlier),
                           .since = *connected_};
  HEARD_CHECK(round.ports.keep_place(place));
  place_ = place;
  return {};
}

// The numbers mean something else now, or the folder is new in a mailbox that is not: whatever came since the
// mailbox was connected is handed in, and what was taken before is recognised. The new place is stored when
// all of it is in, so that a stop before begins again.
Result<void> MailboxFolder::look_through(const Round& round, const FolderSeen& seen) {
  const Instant since = (place_ ? place_->since : *connected_) - clocks_apart;
  put_off_.clear();
  broke_off_.clear();
  next_ = 0;
  HEARD_TRY(const std::vector<std::uint32_t> uids, round.imap.uids_since(since - days(1)));
  const MailboxPlace before =
      place_.value_or(MailboxPlace{.inbox = inbox_, .folder = name_, .since = *connected_});
  place_.reset();
  const Result<void> taken = take_all(round, uids, since);
  place_ = before;
  if (!taken.ok()) next_ = 0;
  HEARD_CHECK(taken);
  next_ = std::max(next_, seen.uid_next);
  place_->uid_validity = seen.uid_validity;
  return keep(round);
}

Result<void> MailboxFolder::take_all(const Round& round, std::span<const std::uint32_t> uids,
                                     std::optional<Instant> since) {
  for (; !uids.empty(); uids = uids.subspan(std::min(uids.size(), looked_at_together))) {
    const auto some = uids.first(std::min(uids.size(), looked_at_together));
    HEARD_TRY(const std::vector<WaitingMail> mails, round.imap.look_at(some));
    for (const WaitingMail& mail : mails) {
      if (round.interrupt.given()) return stopped();
      if (!since || !mail.arrived_at || *mail.arrived_at >= *since) HEARD_CHECK(take_one(round, mail));
      next_ = std::max(next_, mail.uid + 1);
    }
    next_ = std::max(next_, some.back() + 1);  // some may be gone meanwhile
  }
  return {};
}

Result<void> MailboxFolder::take_one(const Round& round, const WaitingMail& mail) {
  const Result<void> done = fetch_and_take(round, mail);
  if (done.ok()) {
    put_off_.erase(mail.uid);
    broke_off_.erase(mail.uid);
    next_ = std::max(next_, mail.uid + 1);
    ++taken_;
    if (place_ && ++taken_unkept_ >= kept_every) return keep(round);
    return {};
  }
  if (is_stopped(done.error())) return done;
  const bool broke_off = step_of(done.error()) == MailStep::port;
  if (broke_off && ++broke_off_[mail.uid] < breaks_max) return done;
  if (!broke_off && done.error().kind == ErrorKind::busy && !is_about_the_mail(done.error())) return done;
  put_off(mail.uid, done.error(), round.clock.now());
  next_ = std::max(next_, mail.uid + 1);
  return broke_off ? done : Result<void>{};
}

Result<void> MailboxFolder::fetch_and_take(const Round& round, const WaitingMail& mail) {
  const LargeMailTurn turn(mail.size_bytes, round.interrupt);
  const bool whole = mail.size_bytes <= static_cast<std::int64_t>(mail_bytes_max);
  HEARD_TRY(auto raw, round.imap.fetch(mail.uid, whole ? mail_bytes_max : mail_head_bytes_max));
  if (!raw) return {};  // somebody else moved it away
  return round.ports.take({.raw = std::move(*raw),
                           .origin = origin_,
                           .size_bytes = mail.size_bytes,
                           .is_earlier = taking_earlier_});
}

void MailboxFolder::put_off(std::uint32_t uid, const Error& why, Instant now) {
  PutOff& put = put_off_[uid];
  const Duration pause = std::min(again_first * (std::int64_t{1} << std::min(put.tries, 12)), again_last);
  ++put.tries;
  put.again_at = now + pause;
  spdlog::warn("mail {} in {} of inbox {} is put off: {} {}", uid, name_, inbox_.value, why.sentence,
               why.cause);
}

Result<void> MailboxFolder::keep(const Round& round) {
  taken_unkept_ = 0;
  if (!place_) return {};
  MailboxPlace place = *place_;
  place.uid_next = put_off_.empty() ? next_ : std::min(next_, put_off_.begin()->first);
  HEARD_CHECK(round.ports.keep_place(place));
  place_ = place;
  return {};
}

}  // namespace heard::channel::email
