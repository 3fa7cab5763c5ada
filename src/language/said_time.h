// Times that somebody says they will have done something by: "I'll send it by Friday", „Bis morgen 12 Uhr
// hören Sie von uns", "明天下午3点前给您答复". Pure. English, German and Chinese, whichever the text is in.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/local_time.h"

namespace heard::language {

struct SaidTime {
  std::size_t start = 0;  // bytes, of the time alone
  std::size_t end = 0;
  std::string_view sentence;  // in which it is said, trimmed
  LocalDay day;
  std::optional<int> minutes;  // of the day; nothing: no hour was said
};

// In the order in which they stand, at most one a sentence; nothing of times that have passed, nor of
// sentences that tell of the past or ask. `now` is by the clock of whoever speaks.
std::vector<SaidTime> said_times(std::string_view text, LocalTime now);

// Longer texts are read up to here.
constexpr std::size_t said_bytes_max = 20'000;

}  // namespace heard::language
