#include "base/spoken_time.h"

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <map>
#include <memory>
#include <tuple>

namespace heard {
namespace {

using Format = std::unique_ptr<icu::SimpleDateFormat>;

const char16_t* skeleton_of(SpokenAs as) {
  if (as == SpokenAs::clock) return u"Hm";
  return as == SpokenAs::weekday ? u"EEEEMMMMdHm" : u"yMMMMdHm";
}

// Making one takes a millisecond, so each is kept; it is not for two at once.
Format make_format(std::string_view language, std::string_view zone, SpokenAs as) {
  UErrorCode status = U_ZERO_ERROR;
  // British order and a clock of 24 hours: what is said is read by people of many countries in one English.
  const std::string tag = language == "en" ? "en-GB" : std::string(language);
  const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  if (U_FAILURE(status)) return nullptr;
  const icu::UnicodeString pattern =
      patterns->getBestPattern(icu::UnicodeString(skeleton_of(as)) + (zone.empty() ? u"z" : u""), status);
  auto format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
  if (U_FAILURE(status)) return nullptr;
  const std::string name = zone.empty() ? "Etc/UTC" : std::string(zone);
  format->adoptTimeZone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  return format;
}

const Format& format_for(std::string_view language, std::string_view zone, SpokenAs as) {
  thread_local std::map<std::tuple<std::string, std::string, SpokenAs>, Format> formats;
  Format& format = formats[{std::string(language), std::string(zone), as}];
  if (!format) format = make_format(language, zone, as);
  return format;
}

}  // namespace

std::string spoken_time(Instant at, std::string_view language, std::string_view zone, SpokenAs as) {
  const Format& format = format_for(language, zone, as);
  if (!format) return rfc3339(at);
  icu::UnicodeString spoken;
  format->format(static_cast<UDate>(at.us) / 1000.0, spoken);
  std::string out;
  spoken.toUTF8String(out);
  return out;
}

}  // namespace heard
