// Metrics: what was asked and how long it took, counted on each io thread for itself and added up when asked.
// Copies count into the same figures. Each thread writes its own; write() may be called from any.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "http/route.h"

namespace heard::http {

class Metrics {
 public:
  static constexpr std::array<double, 10> bounds_s = {0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                      0.025,  0.1,   0.25,   1.0,   5.0};

  explicit Metrics(std::size_t threads);
  // Once, when the table is whole and before anything is counted.
  void open(const Routes& routes);

  // `route` is null for a path that nobody knows.
  void count(std::size_t thread, const Route* route, int status, std::chrono::nanoseconds took);
  void connection(std::size_t thread, int change) { add(shard(thread).connections, change); }
  void refused(std::size_t thread) { add(shard(thread).refused, 1); }

  [[nodiscard]] std::int64_t connections() const;
  // Prometheus text of the requests and connections.
  void write(std::string& out) const;

 private:
  using Counter = std::atomic<std::int64_t>;
  struct Line {
    std::array<Counter, 6> by_class{};  // by the first digit of the status
    std::array<Counter, bounds_s.size() + 1> by_time{};
    Counter total_ns{0};
  };
  struct Shard {
    std::vector<Line> lines;
    Counter connections{0};
    Counter refused{0};
  };
  struct Parts {
    const Routes* routes = nullptr;
    std::vector<std::unique_ptr<Shard>> shards;
  };

  // One writer, so no locked instruction is needed.
  static void add(Counter& counter, std::int64_t change) {
    counter.store(counter.load(std::memory_order_relaxed) + change, std::memory_order_relaxed);
  }
  [[nodiscard]] Shard& shard(std::size_t thread) const { return *parts_->shards[thread]; }
  template <class Pick>
  [[nodiscard]] std::int64_t sum(Pick pick) const;
  // Line 0 is for paths that nobody knows.
  void write_counts(std::string& out, const Route* route, std::size_t line) const;
  void write_times(std::string& out, const Route* route, std::size_t line) const;

  std::shared_ptr<Parts> parts_;
};

// One sample with its help and type, as Prometheus reads it.
void write_metric(std::string& out, std::string_view name, std::string_view type, std::string_view help,
                  std::int64_t value);

}  // namespace heard::http
