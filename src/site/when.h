// A moment as the page's language says it.
#pragma once

#include <string>
#include <string_view>

#include "base/spoken_time.h"
#include "site/language.h"

namespace heard::site {

inline std::string when(Instant at, Language language, std::string_view zone,
                        SpokenAs as = SpokenAs::moment) {
  return spoken_time(at, name_of(language).tag, zone, as);
}

}  // namespace heard::site
