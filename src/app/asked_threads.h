// AskedThreads: a few threads for what people ask of strangers out there and wait for, since a server that
// hangs must not hold up sign-ins. Any io thread may ask.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <string>

#include "desk/desk.h"

namespace heard::app {

class AskedThreads {
 public:
  // `asked_max` may wait or run at once; whoever is more is told to come back for `cause`.
  AskedThreads(std::size_t count, int asked_max, std::string cause)
      : asked_max_(asked_max), cause_(std::move(cause)), threads_(count) {}

  template <class T>
  desk::Task<T> run(std::function<T()> fn) {
    if (asked_ >= asked_max_) co_return busy(cause_, again_after_s);
    const Counted counted(asked_);
    co_return co_await boost::asio::co_spawn(threads_, called<T>(fn), boost::asio::use_awaitable);
  }
  // Waits for what is running; it is broken off by whoever asks.
  void join() { threads_.join(); }

 private:
  static constexpr int again_after_s = 20;

  struct Counted {
    explicit Counted(std::atomic<int>& count) : count_(count) { ++count_; }
    ~Counted() { --count_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    std::atomic<int>& count_;
  };

  template <class T>
  static boost::asio::awaitable<T> called(std::function<T()> fn) {
    co_return fn();
  }

  const int asked_max_;
  const std::string cause_;
  std::atomic<int> asked_{0};
  boost::asio::thread_pool threads_;
};

}  // namespace heard::app
