// The customers' pages as routes: reads forms by the channel, answers with what site says.
#pragma once

#include "desk/desk.h"
#include "http/route.h"

namespace heard::app {

// The desk must outlive the routes.
void add_site_routes(http::Routes& routes, desk::Desk& desk);

}  // namespace heard::app
