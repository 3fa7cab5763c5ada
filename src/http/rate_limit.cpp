#include "http/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace heard::http {
namespace {
constexpr std::size_t keys_max = 20'000;
}

RateLimit::RateLimit(int a_minute) : a_second_(a_minute / 60.0), burst_(std::max(10.0, a_minute / 10.0)) {}

double RateLimit::left_of(const Bucket& bucket, Clock::time_point now) const {
  const double passed_s = std::chrono::duration<double>(now - bucket.at).count();
  return std::min(burst_, bucket.left + passed_s * a_second_);
}

void RateLimit::forget_the_quiet(Clock::time_point now) {
  std::erase_if(buckets_, [&](const auto& entry) { return left_of(entry.second, now) >= burst_; });
  // Everybody is busy: start anew rather than grow.
  if (buckets_.size() >= keys_max) buckets_.clear();
}

int RateLimit::wait_s(std::string_view key, Clock::time_point now) {
  if (a_second_ <= 0) return 0;
  const std::scoped_lock lock(mutex_);
  auto found = buckets_.find(key);
  if (found == buckets_.end()) {
    if (buckets_.size() >= keys_max) forget_the_quiet(now);
    found = buckets_.emplace(std::string(key), Bucket{burst_, now}).first;
  }
  Bucket& bucket = found->second;
  bucket = {left_of(bucket, now), now};
  if (bucket.left < 1.0) return std::max(1, static_cast<int>(std::ceil((1.0 - bucket.left) / a_second_)));
  bucket.left -= 1.0;
  return 0;
}

}  // namespace heard::http
