// Figures for Prometheus, given on the own network only.
#include <unistd.h>

#include <cstdio>
#include <fstream>

#include "http/resources.h"
#include "live/hub.h"

namespace heard::http {
namespace {

std::int64_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::int64_t whole = 0, resident = 0;
  statm >> whole >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

void write_store(std::string& out, const store::StoreFigures& figures) {
  write_metric(out, "heard_store_wal_bytes", "gauge", "Size of the write-ahead log.", figures.wal_bytes);
  write_metric(out, "heard_store_write_queue", "gauge", "Writes that wait.", figures.write_queue);
  write_metric(out, "heard_store_writes_total", "counter", "Writes committed.", figures.writes);
  write_metric(out, "heard_store_commits_total", "counter", "Transactions they shared.", figures.commits);
  write_metric(out, "heard_store_unsequenced_microseconds", "gauge",
               "Age of the oldest event without a number.", figures.unsequenced_us);
}

desk::Task<Response> metrics(const Services& services, Call call) {
  if (!call.request.peer.private_network) co_return forbidden("Figures are given on the own network only.");
  Response response{.content_type = "text/plain; version=0.0.4; charset=utf-8", .body = {}};
  std::string& out = response.body;
  services.metrics.write(out);
  const live::HubFigures hub = services.hub.figures();
  write_metric(out, "heard_live_sockets", "gauge", "Open live sockets.", hub.sockets);
  write_metric(out, "heard_live_frames_total", "counter", "Frames made for live sockets.", hub.frames);
  write_metric(out, "heard_live_dropped_total", "counter", "Live sockets closed for being too slow.",
               hub.dropped);
  write_metric(out, "heard_live_seq", "gauge", "Number of the last event that live sockets were told.",
               hub.seq);
  write_store(out, services.desk.store.figures());
  if (services.mail != nullptr)
    write_metric(out, "heard_mails_fetched_total", "counter", "Mails fetched from mailboxes since the start.",
                 services.mail->fetched());
  write_metric(out, "process_resident_memory_bytes", "gauge", "Resident memory.", resident_bytes());
  co_return response;
}

}  // namespace

void add_metrics(Routes& routes, const Services& services) {
  routes.add({.method = Method::get,
              .pattern = "/metrics",
              .access = Access::everyone(),
              .summary = "Figures for Prometheus.",
              .handler = [&services](Call call) { return metrics(services, std::move(call)); },
              .quiet = true});
}

}  // namespace heard::http
