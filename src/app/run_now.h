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

template <class T>
T run_now(boost::asio::awaitable<T> task) {
  boost::asio::io_context context{1};
  std::optional<T> out;
  boost::asio::co_spawn(context, keep_outcome(std::move(task), out), [](const std::exception_ptr& failed) {
    if (failed) std::rethrow_exception(failed);
  });
  context.run();
  return std::move(*out);
}

}  // namespace heard::app
