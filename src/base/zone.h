// Time zones by their names in the IANA database, as ICU knows them.
#pragma once

#include <string_view>

namespace heard {

// "Europe/Berlin", "Etc/UTC"; false for offsets, abbreviations of many meanings and anything unknown.
bool is_zone(std::string_view name);

}  // namespace heard
