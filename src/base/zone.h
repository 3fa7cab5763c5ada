// Time zones by their names in the IANA database, as ICU knows them.
#pragma once

#include <string_view>

#include "base/instant.h"

namespace heard {

// "Europe/Berlin", "Etc/UTC"; false for offsets, abbreviations of many meanings and anything unknown.
bool is_zone(std::string_view name);

// How far the clocks of a zone are ahead of UTC at a moment; of an unknown zone not at all.
Duration ahead_of_utc(std::string_view zone, Instant at);

}  // namespace heard
