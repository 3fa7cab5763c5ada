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

Metrics::Metrics(std::size_t threads) : parts_(std::make_shared<Parts>()) {
  for (std::size_t i = 0; i < threads; ++i) parts_->shards.push_back(std::make_unique<Shard>());
}

void Metrics::open(const Routes& routes) {
  parts_->routes = &routes;
  for (const auto& one : parts_->shards) one->lines = std::vector<Line>(routes.all().size() + 1);
}

void Metrics::count(std::size_t thread, const Route* route, int status, std::chrono::nanoseconds took) {
  Line& line = shard(thread).lines[route == nullptr ? 0 : route->index + 1];
  const double took_s = std::chrono::duration<double>(took).count();
  const auto* bound = std::lower_bound(bounds_s.begin(), bounds_s.end(), took_s);
  add(line.by_class[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))], 1);
  add(line.by_time[static_cast<std::size_t>(bound - bounds_s.begin())], 1);
  add(line.total_ns, took.count());
}

template <class Pick>
std::int64_t Metrics::sum(Pick pick) const {
  std::int64_t total = 0;
  for (const auto& one : parts_->shards) total += pick(*one).load(std::memory_order_relaxed);
  return total;
}

std::int64_t Metrics::connections() const {
  return sum([](const Shard& one) -> const Counter& { return one.connections; });
}

void Metrics::write_counts(std::string& out, const Route* route, std::size_t line) const {
  for (std::size_t c = 1; c < 6; ++c) {
    const auto count = sum([&](const Shard& one) -> const Counter& { return one.lines[line].by_class[c]; });
    if (count == 0) continue;
    fmt::format_to(into(out), "heard_requests_total{{{},status=\"{}xx\"}} {}\n", labels_of(route), c, count);
  }
}

void Metrics::write_times(std::string& out, const Route* route, std::size_t line) const {
  const std::string labels = labels_of(route);
  std::int64_t count = 0;
  std::string buckets;
  for (std::size_t i = 0; i <= bounds_s.size(); ++i) {
    count += sum([&](const Shard& one) -> const Counter& { return one.lines[line].by_time[i]; });
    const std::string bound = i < bounds_s.size() ? fmt::format("{}", bounds_s[i]) : "+Inf";
    fmt::format_to(into(buckets), "heard_request_seconds_bucket{{{},le=\"{}\"}} {}\n", labels, bound, count);
  }
  if (count == 0) return;
  const auto total_ns = sum([&](const Shard& one) -> const Counter& { return one.lines[line].total_ns; });
  fmt::format_to(into(out), "{}heard_request_seconds_sum{{{}}} {}\nheard_request_seconds_count{{{}}} {}\n",
                 buckets, labels, static_cast<double>(total_ns) / 1e9, labels, count);
}

void Metrics::write(std::string& out) const {
  write_metric(out, "heard_connections", "gauge", "Open HTTP connections.", connections());
  write_metric(out, "heard_connections_refused_total", "counter", "Connections over the limit.",
               sum([](const Shard& one) -> const Counter& { return one.refused; }));
  out.append(
      "# HELP heard_requests_total Answered requests, by route.\n# TYPE heard_requests_total counter\n");
  write_counts(out, nullptr, 0);
  for (const Route& route : parts_->routes->all()) write_counts(out, &route, route.index + 1);
  out.append("# HELP heard_request_seconds How long they took.\n# TYPE heard_request_seconds histogram\n");
  write_times(out, nullptr, 0);
  for (const Route& route : parts_->routes->all()) write_times(out, &route, route.index + 1);
}

void write_metric(std::string& out, std::string_view name, std::string_view type, std::string_view help,
                  std::int64_t value) {
  fmt::format_to(into(out), "# HELP {} {}\n# TYPE {} {}\n{} {}\n", name, help, name, type, name, value);
}

}  // namespace heard::http
