// Watchers: who wants to hear of commits. Both engines have one; any thread adds and any thread wakes.
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace heard::store {

class Watchers {
 public:
  void add(std::function<void()> wake) {
    const std::scoped_lock lock(mutex_);
    wakes_.push_back(std::move(wake));
  }
  // Calls each; none may block or add another.
  void wake() {
    const std::scoped_lock lock(mutex_);
    for (const auto& wake : wakes_) wake();
  }

 private:
  std::mutex mutex_;
  std::vector<std::function<void()>> wakes_;
};

}  // namespace heard::store
