#include "outbox/loop.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>

#include "store/effect_rows.h"
#include "store/timer_rows.h"

namespace heard::outbox {
namespace {

constexpr Duration poll_every = seconds(1);
constexpr Duration after_trouble = seconds(2);
// Commits come by the thousand; looking more often than this only takes time from them.
constexpr Duration look_apart = milliseconds(20);
constexpr auto sweep_every = std::chrono::minutes(10);

}  // namespace

std::optional<Duration> due_in(store::Tx& tx, Instant now, Repeat sort) {
  const auto effect = store::next_effect_due(tx, sort);
  const auto timer = sort == Repeat::repeatable ? store::next_timer_due(tx) : std::nullopt;
  if (!effect && !timer) return std::nullopt;
  const Instant soonest =
      std::min(effect.value_or(timer.value_or(Instant{})), timer.value_or(effect.value_or(Instant{})));
  return soonest - now;
}

boost::asio::awaitable<void> pause(Duration time) {
  boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor,
                                  std::chrono::microseconds(time.us));
  co_await timer.async_wait(boost::asio::use_awaitable);
}

void Counts::count(EffectState state) {
  switch (state) {
    case EffectState::done:
      ++sent_;
      break;
    case EffectState::waiting:
      ++retried_;
      break;
    case EffectState::dead:
      ++dead_;
      break;
    default:
      ++unknown_;
  }
}

OutboxFigures Counts::read() const {
  return {.sent = sent_, .retried = retried_, .dead = dead_, .unknown = unknown_};
}

void Loop::start(Round round, Sweep sweep, DueIn due_in) {
  round_ = std::move(round);
  sweep_ = std::move(sweep);
  due_in_ = std::move(due_in);
  boost::asio::co_spawn(context_, run(), boost::asio::detached);
  thread_ = std::thread([this] { context_.run(); });
}

void Loop::wake() {
  if (woken_.exchange(true)) return;  // one cancel is enough until it has been seen
  boost::asio::post(context_, [this] { timer_.cancel(); });
}

void Loop::stop() {
  stopping_ = true;
  wake();
  if (thread_.joinable()) thread_.join();
}

boost::asio::awaitable<void> Loop::rest(Duration longest) {
  if (stopping_ || longest.us <= 0) co_return;
  boost::system::error_code cancelled;
  timer_.expires_after(std::chrono::microseconds(longest.us));
  if (woken_) co_return;
  co_await timer_.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, cancelled));
}

boost::asio::awaitable<void> Loop::run() {
  auto swept_at = std::chrono::steady_clock::time_point{};
  while (!stopping_) {
    woken_ = false;
    const Result<std::optional<Duration>> due = co_await due_in_();
    if (!due.ok()) {
      spdlog::warn("{}: cannot read what is due: {}", name_, due.error().cause);
      co_await pause(after_trouble);
      continue;
    }
    if (*due && **due <= Duration{}) {
      const Result<int> done = co_await round_();
      if (!done.ok()) {
        spdlog::warn("{}: a round failed: {} {}", name_, done.error().code, done.error().cause);
        co_await pause(after_trouble);
      }
      continue;
    }
    if (sweep_ && std::chrono::steady_clock::now() - swept_at > sweep_every) {
      swept_at = std::chrono::steady_clock::now();
      (void)co_await sweep_();
    }
    co_await pause(look_apart);
    co_await rest(std::min(due->value_or(poll_every), poll_every));
  }
}

}  // namespace heard::outbox
