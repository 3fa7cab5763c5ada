#include "channel/email/fetching.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

constexpr std::string_view inbox_folder = "INBOX";
constexpr int doublings_max = 20;
constexpr Duration say_well_every = seconds(50);

std::optional<MailboxPlace> place_in(const std::vector<MailboxPlace>& places, const std::string& folder) {
  const auto found = std::ranges::find(places, folder, &MailboxPlace::folder);
  return found == places.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

Fetching::Fetching(InboxId inbox, MailSignIn sign_in, FetchingPorts ports, const Clock& clock, Random& random,
                   FetchingPace pace, Duration earlier)
    : inbox_(inbox),
      sign_in_(std::move(sign_in)),
      ports_(std::move(ports)),
      clock_(clock),
      random_(random),
      pace_(pace),
      earlier_(earlier) {
  state_.inbox = inbox;
}

void Fetching::start() {
  thread_ = std::thread([this] { run(); });
}

void Fetching::stop() {
  interrupt_.give();
  if (thread_.joinable()) thread_.join();
}

void Fetching::run() {
  while (!interrupt_.given()) {
    const std::int64_t before = taken_;
    const Result<void> ended = stay_connected();
    if (interrupt_.given() || ended.ok()) continue;
    // a connection that brought something is no reason to come ever more rarely
    if (taken_ > before) failures_ = 0;
    const Duration pause = pause_after(ended.error());
    note_trouble(ended.error(), pause);
    rest_for(interrupt_, static_cast<int>(pause.us / 1'000));
  }
}

Result<std::unique_ptr<Imap>> Fetching::sign_in() {
  if (!ports_.token) return Imap::sign_in(sign_in_, interrupt_);
  MailSignIn now = sign_in_;
  now.by_token = true;
  HEARD_TRY(now.password, ports_.token(token_refused_));
  auto imap = Imap::sign_in(now, interrupt_);
  token_refused_ = !imap.ok() && step_of(imap.error()) == MailStep::sign_in;
  return imap;
}

Result<void> Fetching::stay_connected() {
  HEARD_TRY(const auto imap, sign_in());
  HEARD_CHECK(know_folders(*imap));
  for (;;) {
    HEARD_CHECK(look_round(*imap));
    note_well();
    Ready came = Ready::data;
    const auto until = std::chrono::steady_clock::now() + pace_.look_round;
    while (came == Ready::data || std::chrono::steady_clock::now() < until) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
      if (left.count() <= 0) break;
      HEARD_TRY(came, imap->await_news(left));
      if (came == Ready::interrupted) return stopped();
      if (came == Ready::data) HEARD_CHECK(look(*imap, folders_.back()));
    }
  }
}

// The places in memory are ahead of the stored ones where a mail was put off, and are kept over connections.
Result<void> Fetching::know_folders(Imap& imap) {
  HEARD_TRY(const MailFolders there, imap.folders());
  HEARD_TRY(const std::vector<MailboxPlace> places, ports_.places());
  const auto known = place_in(places, std::string(inbox_folder));
  const auto connected = known ? std::optional(known->since) : std::nullopt;
  std::vector<MailboxFolder> now;
  const auto add = [&](const std::string& name, MailOrigin origin) {
    const auto kept = std::ranges::find(folders_, name, &MailboxFolder::name);
    if (kept != folders_.end()) return now.push_back(std::move(*kept));
    now.emplace_back(inbox_, name, origin, place_in(places, name), connected, known ? Duration{} : earlier_);
  };
  if (there.junk) add(*there.junk, MailOrigin::junk);
  if (there.sent) add(*there.sent, MailOrigin::sent);
  add(std::string(inbox_folder), MailOrigin::inbox);
  folders_ = std::move(now);
  return {};
}

Result<void> Fetching::look_round(Imap& imap) {
  // what was sent answers what came in, so that has to be there first
  if (earlier_.us > 0 && !folders_.back().place()) HEARD_CHECK(look(imap, folders_.back()));
  for (MailboxFolder& folder : folders_) {
    const bool is_inbox = folder.name() == inbox_folder;
    const Result<void> looked = is_inbox ? look(imap, folder) : look_elsewhere(imap, folder);
    if (looked.ok()) continue;
    if (is_inbox || step_of(looked.error()) != MailStep::folder) return looked;
    spdlog::warn("the mailbox of inbox {}: {} {}", inbox_.value, looked.error().sentence,
                 looked.error().cause);
  }
  return {};
}

Result<void> Fetching::look_elsewhere(Imap& imap, MailboxFolder& folder) {
  HEARD_TRY(const std::uint32_t uid_next, imap.uid_next_of(folder.name()));
  return folder.may_have_news(uid_next, clock_.now()) ? look(imap, folder) : Result<void>{};
}

Result<void> Fetching::look(Imap& imap, MailboxFolder& folder) {
  const std::int64_t before = folder.taken();
  Result<void> read = folder.read(imap, ports_, clock_, interrupt_);
  taken_ += folder.taken() - before;
  return read;
}

void Fetching::note_well() {
  failures_ = 0;
  const Instant now = clock_.now();
  if (!state_.trouble && state_.reached_at && now - *state_.reached_at < say_well_every) return;
  state_ = {.inbox = inbox_, .reached_at = now, .trouble = {}, .trouble_since = {}, .next_try_at = {}};
  ports_.say(state_);
}

void Fetching::note_trouble(const Error& error, Duration pause) {
  spdlog::warn("the mailbox of inbox {}: {} {}", inbox_.value, error.sentence, error.cause);
  const Instant now = clock_.now();
  if (!state_.trouble_since) state_.trouble_since = now;
  state_.trouble = Text<500>::cut(error.hint.empty() ? error.sentence : error.sentence + " " + error.hint);
  state_.next_try_at = now + pause;
  ports_.say(state_);
}

Duration Fetching::pause_after(const Error& error) {
  const auto step = step_of(error);
  const bool slowly = step == MailStep::sign_in || step == MailStep::certificate;
  const Duration first = slowly ? pace_.sign_in_again_first : pace_.try_again_first;
  const Duration last = slowly ? pace_.sign_in_again_last : pace_.try_again_last;
  const Duration whole = std::min(first * (std::int64_t{1} << std::min(failures_, doublings_max)), last);
  ++failures_;
  const Duration half{whole.us / 2};
  return half + Duration{static_cast<std::int64_t>(static_cast<double>(half.us) * random_.unit())};
}

}  // namespace heard::channel::email
