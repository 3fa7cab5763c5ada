#include "http/io_threads.h"

#include <pthread.h>
#include <spdlog/spdlog.h>

#include <exception>

namespace heard::http {
namespace {

void run(boost::asio::io_context& context) {
  pthread_setname_np(pthread_self(), "heard-io");
  for (;;) {
    try {
      context.run();
      return;
    } catch (const std::exception& thrown) {
      // Nothing of ours throws out of a completion; one that does must not take the desk down.
      spdlog::error("io thread: {}", thrown.what());
    }
  }
}

}  // namespace

IoThreads::IoThreads(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    contexts_.push_back(std::make_unique<boost::asio::io_context>(1));
    guards_.push_back(boost::asio::make_work_guard(*contexts_.back()));
  }
}

IoThreads::~IoThreads() { stop(); }

void IoThreads::start() {
  for (const auto& context : contexts_) threads_.emplace_back([&context = *context] { run(context); });
}

void IoThreads::stop() {
  guards_.clear();
  for (const auto& context : contexts_) context->stop();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

std::vector<boost::asio::any_io_executor> IoThreads::executors() {
  std::vector<boost::asio::any_io_executor> out;
  for (const auto& context : contexts_) out.emplace_back(context->get_executor());
  return out;
}

}  // namespace heard::http
