// `heard key rotate`: a new master key, and every sealed secret sealed anew under it.
#pragma once

#include <string>

#include "base/result.h"
#include "desk/desk.h"

namespace heard::app {

// What is printed. Broken off at any point it loses nothing: earlier keys open what is not sealed anew yet,
// and doing it again ends it. With `end_earlier` they are gone once everything is sealed anew, and with them
// every link that was given before. Blocking.
Result<std::string> rotate_key(desk::Desk& desk, bool end_earlier);

}  // namespace heard::app
