#include "http/io_threads.h"

#include <pthread.h>
#include <spdlog/spdlog.h>

#include <exception>

namespace heard::http {
namespace {

constexpr int rounds_max = 1'000;  // a coroutine that is ready forever must not keep the desk from closing

template <class Fn>
auto unharmed(Fn run) {
  for (;;) {
    try {
      return run();
    } catch (const std::exception& thrown) {
      // Nothing of ours throws out of a completion; one that does must not take the desk down.
      spdlog::error("io thread: {}", thrown.what());
    }
  }
}

void run(boost::asio::io_context& context) {
  pthread_setname_np(pthread_self(), "heard-io");
  unharmed([&] { return context.run(); });
}

}  // namespace

IoThreads::IoThreads(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    contexts_.push_back(std::make_unique<boost::asio::io_context>(1));
    guards_.push_back(boost::asio::make_work_guard(*contexts_.back()));
  }
}

IoThreads::~IoThreads() { end_threads(); }

void IoThreads::start() {
  for (const auto& context : contexts_) threads_.emplace_back([&context = *context] { run(context); });
}

void IoThreads::stop() {
  end_threads();
  run_what_is_ready();
}

void IoThreads::end_threads() {
  guards_.clear();
  for (const auto& context : contexts_) context->stop();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void IoThreads::run_what_is_ready() {
  std::size_t ran = 1;
  for (int round = 0; ran > 0 && round < rounds_max; ++round) {
    ran = 0;
    for (const auto& context : contexts_) {
      context->restart();
      ran += unharmed([&] { return context->poll(); });
    }
  }
}

std::vector<boost::asio::any_io_executor> IoThreads::executors() {
  std::vector<boost::asio::any_io_executor> out;
  for (const auto& context : contexts_) out.emplace_back(context->get_executor());
  return out;
}

}  // namespace heard::http
