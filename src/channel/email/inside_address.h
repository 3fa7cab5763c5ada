// Which addresses are inside: this machine, the networks around it, and whatever else the internet does not
// route. What a stranger names is never fetched from there. Pure.
#pragma once

#include <sys/socket.h>

namespace heard::channel::email {

// Everything that is not known to be outside is inside.
bool is_inside(const sockaddr& address);

}  // namespace heard::channel::email
