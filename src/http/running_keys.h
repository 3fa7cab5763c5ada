// RunningKeys: the idempotency keys whose first request is still being worked on in this process. Any thread.
#pragma once

#include <mutex>
#include <string>
#include <unordered_set>
#include <utility>

namespace heard::http {

class RunningKeys {
 public:
  // Holds a key until it is dropped, or holds nothing.
  class Hold {
   public:
    Hold() = default;
    Hold(RunningKeys& keys, std::string key) : keys_(&keys), key_(std::move(key)) {}
    Hold(Hold&& other) noexcept : keys_(std::exchange(other.keys_, nullptr)), key_(std::move(other.key_)) {}
    Hold& operator=(Hold&& other) noexcept {
      std::swap(keys_, other.keys_);
      std::swap(key_, other.key_);
      return *this;
    }
    ~Hold() {
      if (keys_ != nullptr) keys_->release(key_);
    }
    explicit operator bool() const { return keys_ != nullptr; }

   private:
    RunningKeys* keys_ = nullptr;
    std::string key_;
  };

  // An empty hold when somebody else has the key.
  Hold take(const std::string& key) {
    const std::scoped_lock lock(mutex_);
    return keys_.insert(key).second ? Hold(*this, key) : Hold();
  }

 private:
  void release(const std::string& key) {
    const std::scoped_lock lock(mutex_);
    keys_.erase(key);
  }

  std::mutex mutex_;
  std::unordered_set<std::string> keys_;
};

}  // namespace heard::http
