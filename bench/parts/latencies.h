// Latencies of one run, kept whole, so that percentiles are exact. One thread.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace bench {

using Steady = std::chrono::steady_clock;

inline std::int64_t us_between(Steady::time_point a, Steady::time_point b) {
  return std::chrono::duration_cast<std::chrono::microseconds>(b - a).count();
}

class Latencies {
 public:
  explicit Latencies(std::size_t expected) { all_.reserve(expected); }

  void add(std::int64_t us) {
    all_.push_back(static_cast<std::uint32_t>(std::clamp<std::int64_t>(us, 0, us_max)));
  }
  [[nodiscard]] std::size_t count() const { return all_.size(); }

  // `"p50_us":…,"p95_us":…,"p99_us":…,"max_us":…` for a JSON object.
  [[nodiscard]] std::string json() {
    std::sort(all_.begin(), all_.end());
    return fmt::format(R"("p50_us":{},"p95_us":{},"p99_us":{},"max_us":{})", at(50), at(95), at(99), at(100));
  }

 private:
  static constexpr std::int64_t us_max = 0xffffffff;

  [[nodiscard]] std::uint32_t at(std::size_t percent) const {
    if (all_.empty()) return 0;
    return all_[std::min(all_.size() - 1, all_.size() * percent / 100)];
  }

  std::vector<std::uint32_t> all_;
};

}  // namespace bench
