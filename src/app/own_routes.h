// What customers do on their own page beside writing, and the page of all their matters, as routes.
#pragma once

#include "http/cookie.h"
#include "http/route.h"
#include "http/services.h"

namespace heard::app {

// The services must outlive the routes.
void add_own_routes(http::Routes& routes, const http::Services& services);

// By which a browser is known after a code; sent below /my alone.
http::PathCookie matters_cookie(const http::Services& services);

}  // namespace heard::app
