// Any bytes as a calendar file that an owner brings in; the first byte says by which clock.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "understand/closed_days.h"

namespace {

void hold(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const bool far = !text.empty() && text[0] != 'B';
  if (far) text.remove_prefix(1);
  const auto read = heard::understand::closed_days(text, far ? "Pacific/Apia" : "Europe/Berlin",
                                                   heard::day_of(2026, 11, 20), heard::day_of(2028, 11, 20));
  if (!read.ok()) {
    hold(read.error().kind == heard::ErrorKind::invalid && !read.error().sentence.empty());
    return 0;
  }
  hold(read->days.size() <= heard::own_days_max && read->skipped >= 0);
  std::string before = "2026-11-19";
  for (const heard::CalendarDay& day : read->days) {
    hold(heard::parse_day(day.date).has_value() && day.date > before && day.date <= "2028-11-20");
    hold(heard::is_utf8(day.name) && day.name.size() <= 80 && day.name.find('\n') == std::string::npos);
    before = day.date;
  }
  return 0;
}
