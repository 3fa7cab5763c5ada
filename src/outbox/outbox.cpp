#include "outbox/outbox.h"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "outbox/loop.h"
#include "outbox/retry.h"
#include "store/effect_rows.h"

namespace heard::outbox {
namespace {

constexpr int batch_max = 100;
constexpr int side_by_side = 8;
constexpr Duration repeatable_lease = minutes(2);
constexpr Duration far_away_lease = minutes(10);  // longer than any sender takes
constexpr int settle_tries_max = 30;
constexpr Duration settle_again_after = seconds(1);

}  // namespace

Outbox::Outbox(store::Store& store, const Clock& clock, Random& random, Ports ports)
    : store_(store),
      clock_(clock),
      random_(random),
      ports_(std::move(ports)),
      figures_(std::make_unique<Counts>()),
      repeatable_(std::make_unique<Loop>("outbox")),
      once_(std::make_unique<Loop>("outbox, once")),
      slow_(std::make_unique<Loop>("outbox, slow")) {}

Outbox::~Outbox() { stop(); }

std::function<Task<std::optional<Duration>>()> Outbox::due(Repeat sort) {
  return [this, sort]() -> Task<std::optional<Duration>> {
    const Instant now = clock_.now();
    co_return co_await store_.read(
        [&](store::Tx& tx) -> Result<std::optional<Duration>> { return due_in(tx, now, sort); });
  };
}

void Outbox::start() {
  repeatable_->start([this] { return round_of_repeatable(); }, [this] { return ports_.sweep(); },
                     due(Repeat::repeatable));
  once_->start([this] { return round_side_by_side(Repeat::once); }, {}, due(Repeat::once));
  slow_->start([this] { return round_side_by_side(Repeat::slow); }, {}, due(Repeat::slow));
}

void Outbox::wake() {
  repeatable_->wake();
  once_->wake();
  // nobody waits for what is slow: the next poll finds it
}

void Outbox::stop() {
  slow_->stop();
  once_->stop();
  repeatable_->stop();
}

OutboxFigures Outbox::figures() const { return figures_->read(); }

Task<int> Outbox::round() {
  HEARD_CO_TRY(const int repeatable, co_await round_of_repeatable());
  HEARD_CO_TRY(const int once, co_await round_side_by_side(Repeat::once));
  HEARD_CO_TRY(const int slow, co_await round_side_by_side(Repeat::slow));
  co_return repeatable + once + slow;
}

Task<std::vector<Effect>> Outbox::lease(Repeat sort, int limit) {
  const Instant now = clock_.now();
  const Duration lease_for = sort == Repeat::repeatable ? repeatable_lease : far_away_lease;
  co_return co_await store_.write([&](store::Tx& tx) -> Result<std::vector<Effect>> {
    return store::lease_due(tx, now, limit, lease_for, sort);
  });
}

Task<int> Outbox::round_of_repeatable() {
  HEARD_CO_CHECK(co_await ports_.recover());
  HEARD_CO_TRY(const std::vector<Effect> leased, co_await lease(Repeat::repeatable, batch_max));
  std::vector<EffectOutcome> outcomes;
  for (const Effect& effect : leased) co_await perform(effect, outcomes);
  HEARD_CO_CHECK(co_await record(outcomes));
  HEARD_CO_TRY(const int fired, co_await ports_.fire_timers(batch_max));
  co_return static_cast<int>(leased.size()) + fired;
}

// Each with its outcome recorded as soon as it is known.
Task<int> Outbox::round_side_by_side(Repeat sort) {
  HEARD_CO_TRY(const std::vector<Effect> leased, co_await lease(sort, side_by_side));
  if (leased.empty()) co_return 0;
  const auto here = co_await boost::asio::this_coro::executor;
  const auto performing = [&](const Effect& effect) {
    return boost::asio::co_spawn(here, perform_and_record(effect), boost::asio::deferred);
  };
  std::vector<decltype(performing(leased.front()))> all;
  for (const Effect& effect : leased) all.push_back(performing(effect));
  const auto ended = co_await boost::asio::experimental::make_parallel_group(std::move(all))
                         .async_wait(boost::asio::experimental::wait_for_all(), boost::asio::use_awaitable);
  for (const Result<void>& recorded : std::get<2>(ended)) HEARD_CO_CHECK(recorded);
  co_return static_cast<int>(leased.size());
}

Task<void> Outbox::perform_and_record(const Effect& effect) {
  std::vector<EffectOutcome> outcomes;
  co_await perform(effect, outcomes);
  co_return co_await record(outcomes);
}

Task<void> Outbox::record(const std::vector<EffectOutcome>& outcomes) {
  if (outcomes.empty()) co_return Result<void>{};
  Result<void> settled = co_await ports_.settle(outcomes);
  // What has left has left: the database being away for a moment must not make it unknown.
  for (int again = 0; !settled.ok() && again < settle_tries_max; ++again) {
    co_await pause(settle_again_after);
    settled = co_await ports_.settle(outcomes);
  }
  co_return settled;
}

boost::asio::awaitable<void> Outbox::perform(const Effect& effect, std::vector<EffectOutcome>& outcomes) {
  const auto ended = [&](EffectState state, std::string reason) {
    outcomes.push_back(
        {.effect = effect.id, .fence = effect.fence, .state = state, .reason = std::move(reason)});
    figures_->count(state);
  };
  const auto sender = ports_.senders.find(effect.kind);
  if (sender == ports_.senders.end())
    co_return ended(EffectState::dead, "There is no way set up to send this.");
  if (effect.repeat == Repeat::once || !ports_.always_passes(effect.effect_class)) {
    Result<Leave> may = co_await leave(effect);
    if (!may.ok()) co_return;  // not ours any more: nothing has left
    if (may->how == Leave::How::later) figures_->count(EffectState::waiting);
    if (may->how == Leave::How::never) ended(EffectState::dead, std::move(may->reason));
    if (may->how != Leave::How::now) co_return;
  }
  Sent sent = co_await sender->second->send(effect);
  switch (sent.how) {
    case Sent::How::sent:
      co_return ended(EffectState::done, {});
    case Sent::How::refused:
      ended(EffectState::dead, std::move(sent.reason));
      outcomes.back().of_recipient = std::move(sent.of_recipient);
      co_return;
    case Sent::How::unknown:
      co_return ended(EffectState::unknown, std::move(sent.reason));
    case Sent::How::waits:
      (void)co_await wait_for_way_out(effect, sent.reason);
      co_return;
    case Sent::How::later:
      // A failure to note it leaves the lease to run out, which comes to the same.
      (void)co_await put_off(effect, sent.reason, outcomes);
  }
}

// The verdict and the mark that it was passed are one transaction: of a lost lease neither is kept.
Task<Leave> Outbox::leave(const Effect& effect) {
  const Instant now = clock_.now();
  co_return co_await store_.write([&](store::Tx& tx) -> Result<Leave> {
    HEARD_TRY(Leave may, ports_.may_leave(tx, effect, now));
    if (may.how == Leave::How::now && effect.repeat == Repeat::once &&
        !store::mark_started(tx, effect.id, effect.fence))
      return not_found("This lease");
    if (may.how == Leave::How::later) store::wait_until(tx, effect.id, effect.fence, may.at, may.reason);
    return may;
  });
}

Task<void> Outbox::wait_for_way_out(const Effect& effect, const std::string& reason) {
  figures_->count(EffectState::waiting);
  const Instant again = clock_.now() + way_out_again;
  co_return co_await store_.write([&](store::Tx& tx) -> Result<void> {
    store::wait_until(tx, effect.id, effect.fence, again, reason);
    return {};
  });
}

Task<void> Outbox::put_off(const Effect& effect, const std::string& reason,
                           std::vector<EffectOutcome>& outcomes) {
  const auto after = retry_after(effect.attempts, random_.unit());
  if (!after) {
    outcomes.push_back(
        {.effect = effect.id,
         .fence = effect.fence,
         .state = EffectState::dead,
         .reason = fmt::format("Given up after {} tries. The last one said: {}", effect.attempts, reason)});
    figures_->count(EffectState::dead);
    co_return Result<void>{};
  }
  figures_->count(EffectState::waiting);
  const Instant again = clock_.now() + *after;
  co_return co_await store_.write([&](store::Tx& tx) -> Result<void> {
    store::retry_at(tx, effect.id, effect.fence, again, reason);
    return {};
  });
}

}  // namespace heard::outbox
