// The Date of a mail, however it was written. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "base/instant.h"

namespace heard::mime {

// Nothing when no date can be read, or one outside 1970 to 9999. A day and month in any order, years of two
// digits, zones by name or number; a missing zone is UTC.
std::optional<Instant> mail_date(std::string_view raw);

// Something else begins within it, as where the head of a mail was torn.
bool is_torn_date(std::string_view raw);

}  // namespace heard::mime
