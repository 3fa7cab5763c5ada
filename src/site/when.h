// A moment as the page's language says it.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"
#include "site/language.h"

namespace heard::site {

// "21 November 2026 at 11:00", in the zone ("Europe/Berlin"); without one in UTC, and saying so.
std::string when(Instant at, Language language, std::string_view zone);

}  // namespace heard::site
