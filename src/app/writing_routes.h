// The routes by which customers say how often we may write, and whether a matter is settled.
#pragma once

#include "desk/desk.h"
#include "http/route.h"

namespace heard::app {

// The desk outlives the routes.
void add_writing_routes(http::Routes& routes, desk::Desk& desk);

}  // namespace heard::app
