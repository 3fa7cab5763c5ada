// The events of an iCalendar file as they are written. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "mime/calendar_entry.h"

namespace heard::mime {

constexpr std::size_t calendar_bytes_max = 1 << 20;
constexpr std::size_t calendar_entries_max = 5'000;

// Invalid, saying what to do, for what is no calendar, ends in the middle or is too large.
Result<std::vector<CalendarEntry>> calendar_entries(std::string_view text, std::string_view home);

}  // namespace heard::mime
