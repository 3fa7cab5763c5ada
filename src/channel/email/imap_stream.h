// libetpan's stream over a Wire: it speaks, the Wire makes the connection safe.
#pragma once

#include <libetpan/libetpan.h>

#include "channel/email/wire.h"

namespace heard::channel::email {

// The wire must outlive the stream. Owned by whoever it is connected to.
mailstream* stream_over(Wire& wire);

}  // namespace heard::channel::email
