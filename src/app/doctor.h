// heard doctor: what is wrong with this installation, and how to mend it. It looks at what stands around the
// data, and has the process that has the data open look at what is inside (app/look_inside.h). Where nobody
// serves it is opened as by any other command; what is not there yet is not made.
#pragma once

#include "app/config.h"
#include "app/finding.h"

namespace heard::app {

// Blocking.
Findings examine(const Config& config);

// A line for each, with what to do below it, and a sentence at the end.
std::string report_of(const Findings& found);
bool anything_bad(const Findings& found);

}  // namespace heard::app
