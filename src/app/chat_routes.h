// The chat as routes: the page of its panel, and what the panel asks and says. No cookie is set or read: a
// visitor shows their conversation by its link.
#pragma once

#include "http/services.h"

namespace heard::app {

// Services and desk must outlive the routes.
void add_chat_routes(http::Routes& routes, const http::Services& services);

}  // namespace heard::app
