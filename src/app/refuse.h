// How a command that cannot go on says why.
#pragma once

#include "base/result.h"

namespace heard::app {

// Onto standard error: what is wrong, what to do, and the cause in brackets. Returns the exit status of
// it, 1.
int refuse(const Error& error);

}  // namespace heard::app
