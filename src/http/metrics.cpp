#include "http/metrics.h"

#include <fmt/format.h>

#include <algorithm>

namespace heard::http {
namespace {

auto into(std::string& out) { return std::back_inserter(out); }

std::string labels_of(const Route* route) {
  if (route == nullptr) return R"(method="other",route="none")";
  return fmt::format(R"(method="{}",route="{}")", name_of(route->method), route->pattern);
}

}  // namespace

Metrics::Metrics(std::size_t threads) {
  for (std::size_t i = 0; i < threads; ++i) shards_.push_back(std::make_unique<Shard>());
}

void Metrics::open(const Routes& routes) {
  routes_ = &routes;
  for (const auto& shard : shards_) shard->lines = std::vector<Line>(routes.all().size() + 1);
}

void Metrics::count(std::size_t thread, const Route* route, int status, std::chrono::nanoseconds took) {
  Shard& shard = *shards_[thread];
  Line& line = shard.lines[route == nullptr ? 0 : route->index + 1];
  const double took_s = std::chrono::duration<double>(took).count();
  const auto* bound = std::lower_bound(bounds_s.begin(), bounds_s.end(), took_s);
  add(line.by_class[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))], 1);
  add(line.by_time[static_cast<std::size_t>(bound - bounds_s.begin())], 1);
  add(line.total_ns, took.count());
}

template <class Pick>
std::int64_t Metrics::sum(Pick pick) const {
  std::int64_t total = 0;
  for (const auto& shard : shards_) total += pick(*shard).load(std::memory_order_relaxed);
  return total;
}

std::int64_t Metrics::connections() const {
  return sum([](const Shard& shard) -> const Counter& { return shard.connections; });
}

void Metrics::write_counts(std::string& out, const Route* route, std::size_t line) const {
  for (std::size_t c = 1; c < 6; ++c) {
    const auto count =
        sum([&](const Shard& shard) -> const Counter& { return shard.lines[line].by_class[c]; });
    if (count == 0) continue;
    fmt::format_to(into(out), "heard_requests_total{{{},status=\"{}xx\"}} {}\n", labels_of(route), c, count);
  }
}

void Metrics::write_times(std::string& out, const Route* route, std::size_t line) const {
  const std::string labels = labels_of(route);
  std::int64_t count = 0;
  std::string buckets;
  for (std::size_t i = 0; i <= bounds_s.size(); ++i) {
    count += sum([&](const Shard& shard) -> const Counter& { return shard.lines[line].by_time[i]; });
    const std::string bound = i < bounds_s.size() ? fmt::format("{}", bounds_s[i]) : "+Inf";
    fmt::format_to(into(buckets), "heard_request_seconds_bucket{{{},le=\"{}\"}} {}\n", labels, bound, count);
  }
  if (count == 0) return;
  const auto total_ns = sum([&](const Shard& shard) -> const Counter& { return shard.lines[line].total_ns; });
  fmt::format_to(into(out), "{}heard_request_seconds_sum{{{}}} {}\nheard_request_seconds_count{{{}}} {}\n",
                 buckets, labels, static_cast<double>(total_ns) / 1e9, labels, count);
}

void Metrics::write(std::string& out) const {
  write_metric(out, "heard_connections", "gauge", "Open HTTP connections.", connections());
  write_metric(out, "heard_connections_refused_total", "counter", "Connections over the limit.",
               sum([](const Shard& shard) -> const Counter& { return shard.refused; }));
  out.append(
      "# HELP heard_requests_total Answered requests, by route.\n# TYPE heard_requests_total counter\n");
  write_counts(out, nullptr, 0);
  for (const Route& route : routes_->all()) write_counts(out, &route, route.index + 1);
  out.append("# HELP heard_request_seconds How long they took.\n# TYPE heard_request_seconds histogram\n");
  write_times(out, nullptr, 0);
  for (const Route& route : routes_->all()) write_times(out, &route, route.index + 1);
}

void write_metric(std::string& out, std::string_view name, std::string_view type, std::string_view help,
                  std::int64_t value) {
  fmt::format_to(into(out), "# HELP {} {}\n# TYPE {} {}\n{} {}\n", name, help, name, type, name, value);
}

}  // namespace heard::http
