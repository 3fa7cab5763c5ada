// Lines that several pages share: whether somebody is there, and which other ways to us there are.
#pragma once

#include <string_view>

#include "site/html.h"
#include "site/visit.h"

namespace heard::site {

// By the clock of the shop; nothing where it has told no hours.
void hours_line(Html& html, const Visit& visit);

// The form for anything, for complaints and for returns, but the one that stands there.
void other_ways(Html& html, const Visit& visit, std::string_view but_this);

}  // namespace heard::site
