#include "base/zone.h"

#include <unicode/timezone.h>

#include <memory>

namespace heard {

bool is_zone(std::string_view name) {
  // ICU also takes its own spellings of offsets ("GMT+3"), which no database of zones has.
  if (name.find('/') == std::string_view::npos) return name == "UTC";
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(
      icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())})));
  return *zone != icu::TimeZone::getUnknown();
}

}  // namespace heard
