// Clock: where "now" comes from. Passed in everywhere, so that tests move time by hand.
// now() may be called from any thread.
#pragma once

#include <atomic>

#include "base/instant.h"

namespace heard {

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

// The machine's clock plus an offset, which is zero but for tests of a whole running desk.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
  void set_offset(Duration offset) { offset_us_ = offset.us; }
  [[nodiscard]] Duration offset() const { return {offset_us_}; }

 private:
  std::atomic<std::int64_t> offset_us_{0};
};

class HandClock final : public Clock {
 public:
  explicit HandClock(Instant at) : now_us_(at.us) {}
  [[nodiscard]] Instant now() const override { return {now_us_}; }
  void advance(Duration by) { now_us_ += by.us; }
  void set(Instant at) { now_us_ = at.us; }

 private:
  std::atomic<std::int64_t> now_us_;
};

}  // namespace heard
