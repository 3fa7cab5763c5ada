// Entrance: where requests of one shop go: its routes, and the gate before them. Any io thread.
#pragma once

#include "http/gate.h"
#include "http/router.h"

namespace heard::http {

struct Entrance {
  Entrance(desk::Desk& desk, const Routes& routes, const ServerOptions& options)
      : router(routes), gate(desk, options) {}

  Router router;
  Gate gate;
};

}  // namespace heard::http
