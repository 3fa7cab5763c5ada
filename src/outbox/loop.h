// A thread that works off what falls due: rounds while there is something to do, else sleeps until
// something is due, a commit wakes it, or a poll's time is over.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <string>
#include <thread>

#include "outbox/outbox.h"

namespace heard::outbox {

// How long until there is something to do for this sort of effects; timers belong to the repeatable ones.
// Nothing when none waits.
std::optional<Duration> due_in(store::Tx& tx, Instant now, Repeat sort);

// Waits on the awaiting coroutine's own executor.
boost::asio::awaitable<void> pause(Duration time);

// Counts of how effects ended. Any thread.
class Counts {
 public:
  void count(EffectState state);
  [[nodiscard]] OutboxFigures read() const;

 private:
  std::atomic<std::int64_t> sent_{0}, retried_{0}, dead_{0}, unknown_{0};
};

class Loop {
 public:
  using Round = std::function<Task<int>()>;
  using Sweep = std::function<Task<void>()>;
  using DueIn = std::function<Task<std::optional<Duration>>()>;

  // `name` is for the log.
  explicit Loop(std::string name) : name_(std::move(name)) {}

  // `sweep` is called every ten minutes and may be empty.
  void start(Round round, Sweep sweep, DueIn due_in);
  // Any thread.
  void wake();
  // Finishes the round in hand, then ends the thread.
  void stop();

 private:
  boost::asio::awaitable<void> run();
  boost::asio::awaitable<void> rest(Duration longest);

  const std::string name_;
  Round round_;
  Sweep sweep_;
  DueIn due_in_;
  boost::asio::io_context context_{1};
  boost::asio::steady_timer timer_{context_};
  std::atomic<bool> woken_{false};
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

}  // namespace heard::outbox
