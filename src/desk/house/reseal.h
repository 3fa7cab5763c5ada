// Seals every secret of the house anew under its newest key: passwords of mailboxes, tokens and secrets of
// mail providers, seeds of second factors, secrets of channels.
#pragma once

#include <cstdint>

#include "desk/desk.h"

namespace heard::desk {

struct Resealed {
  std::int64_t anew = 0;
  std::int64_t unreadable = 0;  // sealed with a key that is gone
};

// In batches, each a transaction of its own, beside everything else that goes on.
Task<Resealed> reseal_all(Desk& desk);

}  // namespace heard::desk
