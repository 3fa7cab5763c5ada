// Server: listens on every io thread, answers by the routes. start() and stop() are called from no io thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "http/io_threads.h"
#include "http/metrics.h"
#include "http/options.h"
#include "http/practice.h"
#include "http/route.h"

namespace heard::http {

class Server {
 public:
  // Routes and desk must outlive the end of the threads, not only the server's.
  // `practice`: what lies below practice_root; it must outlive them too.
  Server(desk::Desk& desk, const Routes& routes, IoThreads& threads, Metrics& metrics, ServerOptions options,
         Practice* practice = nullptr);
  ~Server();

  // Binds and listens; the error says in a sentence what is in the way.
  Result<void> start();
  // The port that was bound.
  [[nodiscard]] std::uint16_t port() const;
  // Takes no new connection, ends idle ones, lets running requests finish for stop_grace, then closes.
  void stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// As many open files as the system lets us have; returns how many that is.
std::uint64_t raise_file_limit();

}  // namespace heard::http
