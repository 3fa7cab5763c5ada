// A moment in words, as people of a language say it.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"

namespace heard {

// "21 November 2026 at 11:00"; "11:00"; "Saturday 21 November at 11:00".
enum class SpokenAs { moment, clock, weekday };

// `language` is a tag such as "de". In the zone ("Europe/Berlin"); without one in UTC, and saying so.
std::string spoken_time(Instant at, std::string_view language, std::string_view zone,
                        SpokenAs as = SpokenAs::moment);

}  // namespace heard
