// RateLimit: so many calls a minute for each key, refilled evenly, with a tenth of it saved up for a burst.
// Any thread. Remembers a bounded number of keys; those who have not called lately are forgotten.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace heard::http {

class RateLimit {
 public:
  using Clock = std::chrono::steady_clock;

  explicit RateLimit(int a_minute);

  // Seconds to wait; 0 when the call may go on.
  int wait_s(std::string_view key, Clock::time_point now = Clock::now());

 private:
  struct Bucket {
    double left;
    Clock::time_point at;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };
  [[nodiscard]] double left_of(const Bucket& bucket, Clock::time_point now) const;
  void forget_the_quiet(Clock::time_point now);

  double a_second_;
  double burst_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket, Hash, std::equal_to<>> buckets_;
};

}  // namespace heard::http
