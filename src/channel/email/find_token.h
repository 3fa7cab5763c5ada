// How senders and filers get the access token of an inbox that somebody signed in for at its provider.
#pragma once

#include <functional>

#include "base/result.h"
#include "base/secret.h"
#include "record/names.h"

namespace heard::channel::email {

// On a thread that may wait.
using FindToken = std::function<Result<Secret>(InboxId)>;

}  // namespace heard::channel::email
