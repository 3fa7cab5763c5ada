// Whether a request asks for a WebSocket as it should. Pure.
#pragma once

#include "http/request.h"

namespace heard::http {

// invalid upgrade_required.
Result<void> check_upgrade(const Request& request);

}  // namespace heard::http
