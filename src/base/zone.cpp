#include "base/zone.h"

#include <unicode/timezone.h>

#include <memory>
#include <string>

namespace heard {
namespace {

std::unique_ptr<icu::TimeZone> zone_named(std::string_view name) {
  return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(
      icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())})));
}

// Reading a zone's rules takes far longer than asking them, and one asks the same zone again and again.
const icu::TimeZone& zone_last_asked(std::string_view name) {
  thread_local std::string known;
  thread_local std::unique_ptr<icu::TimeZone> zone;
  if (!zone || known != name) {
    zone = zone_named(name);
    known = name;
  }
  return *zone;
}

}  // namespace

bool is_zone(std::string_view name) {
  // ICU also takes its own spellings of offsets ("GMT+3"), which no database of zones has.
  if (name.find('/') == std::string_view::npos) return name == "UTC";
  return *zone_named(name) != icu::TimeZone::getUnknown();
}

Duration ahead_of_utc(std::string_view zone, Instant at) {
  std::int32_t standard_ms = 0;
  std::int32_t summer_ms = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone_last_asked(zone).getOffset(static_cast<UDate>(at.us) / 1000.0, 0, standard_ms, summer_ms, status);
  return U_SUCCESS(status) ? milliseconds(standard_ms + summer_ms) : Duration{};
}

}  // namespace heard
