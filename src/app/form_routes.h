// Complaints and returns, one question a page, as routes: reads answers by the channel.
#pragma once

#include "desk/desk.h"
#include "http/route.h"

namespace heard::app {

// The desk must outlive the routes.
void add_form_routes(http::Routes& routes, desk::Desk& desk);

}  // namespace heard::app
