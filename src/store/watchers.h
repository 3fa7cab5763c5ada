// Watchers: who wants to hear of commits, or of words that come with each call. Any thread adds and any
// thread wakes.
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace heard::store {

template <class... Words>
class Watchers {
 public:
  using Wake = std::function<void(Words...)>;

  void add(Wake wake) {
    const std::scoped_lock lock(mutex_);
    wakes_.push_back(std::move(wake));
  }
  // Calls each; none may block or add another.
  void wake(Words... words) {
    const std::scoped_lock lock(mutex_);
    for (const auto& wake : wakes_) wake(words...);
  }

 private:
  std::mutex mutex_;
  std::vector<Wake> wakes_;
};

}  // namespace heard::store
