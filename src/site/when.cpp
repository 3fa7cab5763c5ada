#include "site/when.h"

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <map>
#include <memory>

namespace heard::site {
namespace {

using Format = std::unique_ptr<icu::SimpleDateFormat>;

// Making one takes a millisecond, so each is kept; it is not for two at once.
Format make_format(Language language, std::string_view zone) {
  UErrorCode status = U_ZERO_ERROR;
  // British order and a clock of 24 hours: the pages speak to people of many countries in one English.
  const std::string tag = language == Language::en ? "en-GB" : std::string(name_of(language).tag);
  const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  if (U_FAILURE(status)) return nullptr;
  const char16_t* skeleton = zone.empty() ? u"yMMMMdHmz" : u"yMMMMdHm";
  const icu::UnicodeString pattern = patterns->getBestPattern(icu::UnicodeString(skeleton), status);
  auto format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
  if (U_FAILURE(status)) return nullptr;
  const std::string name = zone.empty() ? "Etc/UTC" : std::string(zone);
  format->adoptTimeZone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  return format;
}

const Format& format_for(Language language, std::string_view zone) {
  thread_local std::map<std::pair<Language, std::string>, Format> formats;
  Format& format = formats[{language, std::string(zone)}];
  if (!format) format = make_format(language, zone);
  return format;
}

}  // namespace

std::string when(Instant at, Language language, std::string_view zone) {
  const Format& format = format_for(language, zone);
  if (!format) return rfc3339(at);
  icu::UnicodeString spoken;
  format->format(static_cast<UDate>(at.us) / 1000.0, spoken);
  std::string out;
  spoken.toUTF8String(out);
  return out;
}

}  // namespace heard::site
