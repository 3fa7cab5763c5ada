#include "app/mailboxes.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

#include "app/take_fetched.h"
#include "channel/email/mail_trouble.h"

namespace heard::app {
namespace {

using channel::email::Fetching;
using std::chrono::steady_clock;

constexpr int look_every_ms = 2'000;
constexpr auto renew_every = std::chrono::seconds(8);

channel::email::MailSignIn sign_in_of(const desk::MailboxToFetch& wanted) {
  const Mailbox& mailbox = wanted.mailbox;
  return {.place = {.host = mailbox.in_host->str(),
                    .port = static_cast<std::uint16_t>(mailbox.in_port),
                    .security = mailbox.in_security},
          .user = mailbox.in_user.str(),
          .password = wanted.password.value_or(Secret())};
}

// As trouble with the sign-in, which is tried again rarely; a provider that is away is asked again soon.
Result<Secret> token_of(MailGrants& grants, InboxId inbox, bool fresh) {
  Result<Secret> token = grants.access(inbox, fresh);
  if (token.ok() || channel::email::is_stopped(token.error())) return token;
  const auto step = desk::is_sign_in_again(token.error()) ? channel::email::MailStep::sign_in
                                                          : channel::email::MailStep::port;
  return channel::email::mail_trouble(step, token.error().sentence, {}, token.error().cause);
}

}  // namespace

Mailboxes::Mailboxes(desk::Desk& desk, MailGrants& grants, bool shared)
    : desk_(desk), grants_(grants), holder_(shared ? desk.random.token(12) : std::string()) {}

void Mailboxes::start() {
  thread_ = std::thread([this] { run(); });
}

void Mailboxes::stop() {
  interrupt_.give();
  if (thread_.joinable()) thread_.join();
}

std::int64_t Mailboxes::taken() const {
  const std::scoped_lock lock(mutex_);
  std::int64_t sum = taken_before_;
  for (const auto& [inbox, running] : running_) sum += running.fetching->taken();
  return sum;
}

void Mailboxes::run() {
  auto renew_at = steady_clock::now();
  do {
    if (steady_clock::now() >= renew_at) {
      renew_leases();
      renew_at = steady_clock::now() + renew_every;
    }
    const auto wanted = desk::mailboxes_to_fetch_now(desk_);
    if (wanted.ok()) {
      look_after(*wanted);
    } else {
      spdlog::warn("which mailboxes there are could not be read: {}", wanted.error().cause);
    }
  } while (channel::email::rest_for(interrupt_, look_every_ms));
  for (auto& [inbox, running] : running_) running.fetching->ask_to_stop();
  while (!running_.empty()) end(running_.begin()->first, true);
}

void Mailboxes::look_after(const std::vector<desk::MailboxToFetch>& wanted) {
  std::vector<InboxId> over;
  for (const auto& mailbox : running_) {
    const bool stays = std::ranges::any_of(wanted, [&](const desk::MailboxToFetch& one) {
      return one.mailbox.inbox == mailbox.first && one.same_source(mailbox.second.source);
    });
    if (!stays) over.push_back(mailbox.first);
  }
  for (const InboxId inbox : over) end(inbox, true);
  for (const desk::MailboxToFetch& one : wanted)
    if (!running_.contains(one.mailbox.inbox) && ours(one.mailbox.inbox)) begin(one);
}

void Mailboxes::begin(const desk::MailboxToFetch& wanted) {
  const InboxId inbox = wanted.mailbox.inbox;
  if (!wanted.password && wanted.mailbox.signed_in.empty()) {
    const Instant now = desk_.clock.now();
    (void)desk::keep_mailbox_state_now(
        desk_, {.inbox = inbox,
                .reached_at = {},
                .trouble = Text<500>::cut("The password of this mailbox cannot be read with the key of this "
                                          "house. Please enter it again."),
                .trouble_since = now,
                .next_try_at = {}});
    return;
  }
  auto fetching =
      std::make_unique<Fetching>(inbox, sign_in_of(wanted), ports(wanted.mailbox), desk_.clock, desk_.random,
                                 channel::email::FetchingPace{}, days(wanted.mailbox.earlier_days));
  fetching->start();
  const std::scoped_lock lock(mutex_);
  running_.emplace(inbox, Running{wanted.mailbox, std::move(fetching)});
}

void Mailboxes::end(InboxId inbox, bool release) {
  const auto found = running_.find(inbox);
  found->second.fetching->stop();
  {
    const std::scoped_lock lock(mutex_);
    taken_before_ += found->second.fetching->taken();
    running_.erase(found);
  }
  if (release && !holder_.empty()) (void)desk::release_mailbox_now(desk_, inbox, holder_);
}

bool Mailboxes::ours(InboxId inbox) const {
  if (holder_.empty()) return true;
  const Result<bool> leased = desk::lease_mailbox_now(desk_, inbox, holder_);
  return leased.ok() && *leased;
}

// A lease that went to somebody else, because we were away for too long, ends the fetching here. While the
// database does not answer nothing can be taken either, so there is nothing to end.
void Mailboxes::renew_leases() {
  if (holder_.empty()) return;
  std::vector<InboxId> lost;
  for (const auto& [inbox, running] : running_) {
    const Result<bool> leased = desk::lease_mailbox_now(desk_, inbox, holder_);
    if (leased.ok() && !*leased) lost.push_back(inbox);
  }
  for (const InboxId inbox : lost) end(inbox, false);
}

channel::email::FetchingPorts Mailboxes::ports(const Mailbox& source) const {
  desk::Desk& desk = desk_;
  const InboxId inbox = source.inbox;
  channel::email::FetchingPorts ports{
      .places = [&desk, inbox] { return desk::mailbox_places_now(desk, inbox); },
      .keep_place =
          [&desk, source](const MailboxPlace& place) {
            return desk::keep_mailbox_place_now(desk, source, place);
          },
      .take = [&desk, inbox](
                  channel::email::FetchedMail mail) { return take_fetched(desk, inbox, std::move(mail)); },
      .say =
          [&desk](const MailboxState& state) {
            if (const auto kept = desk::keep_mailbox_state_now(desk, state); !kept.ok())
              spdlog::warn("how fetching goes could not be kept: {}", kept.error().cause);
          }};
  if (!source.signed_in.empty())
    ports.token = [&grants = grants_, inbox](bool fresh) { return token_of(grants, inbox, fresh); };
  return ports;
}

}  // namespace heard::app
