// What heard doctor finds in an opened house, by the process that has it open: who works there, how mail
// goes, what waits for somebody, what was put aside.
#pragma once

#include "app/finding.h"
#include "desk/desk.h"

namespace heard::app {

// Blocking.
Result<Findings> look_inside(desk::Desk& desk);

}  // namespace heard::app
