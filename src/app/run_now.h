// Runs one awaitable to its end on this thread. For start-up and commands, never on an io thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <exception>
#include <optional>

namespace heard::app {

template <class T>
boost::asio::awaitable<void> keep_outcome(boost::asio::awaitable<T> task, std::optional<T>& out) {
  out.emplace(co_await std::move(task));
}

// Lives as long as its thread: whoever wakes us may still be inside it when we are done waiting.
inline boost::asio::io_context& own_context() {
  thread_local boost::asio::io_context context{1};
  context.restart();
  return context;
}

// Not a template: starting a coroutine is most of what each of its kinds would cost the compiler.
inline void finish_now(boost::asio::awaitable<void> task) {
  boost::asio::io_context& context = own_context();
  boost::asio::co_spawn(context, std::move(task), [](const std::exception_ptr& failed) {
    if (failed) std::rethrow_exception(failed);
  });
  context.run();
}

template <class T>
T run_now(boost::asio::awaitable<T> task) {
  std::optional<T> out;
  finish_now(keep_outcome(std::move(task), out));
  return std::move(*out);
}

}  // namespace heard::app
