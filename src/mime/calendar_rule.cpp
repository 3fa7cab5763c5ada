#include "mime/calendar_rule.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <string>

#include "mime/ascii.h"
#include "mime/calendar_rule_sense.h"

namespace heard::mime {
namespace {

constexpr std::size_t rule_bytes_max = 300;
constexpr std::size_t duration_bytes_max = 40;
constexpr std::int64_t minutes_max = std::int64_t{100'000} * minutes_a_day;
constexpr std::chrono::days length_max{400};

icaltimetype ical_time(LocalTime time, bool is_day) {
  const std::chrono::year_month_day date(time.day);
  icaltimetype out = icaltime_null_time();
  out.year = static_cast<int>(date.year());
  out.month = static_cast<int>(static_cast<unsigned>(date.month()));
  out.day = static_cast<int>(static_cast<unsigned>(date.day()));
  out.is_date = is_day ? 1 : 0;
  out.hour = is_day ? 0 : time.minutes / 60;
  out.minute = is_day ? 0 : time.minutes % 60;
  return out;
}

// Nothing for what is no day; libical reads it all the same.
std::optional<LocalTime> local(const icaltimetype& time) {
  const auto date = std::chrono::year(time.year) / std::chrono::month(static_cast<unsigned>(time.month)) /
                    std::chrono::day(static_cast<unsigned>(time.day));
  const int minutes = time.is_date ? 0 : time.hour * 60 + time.minute;
  if (!date.ok() || time.month > 12 || time.day > 31 || minutes < 0 || minutes >= minutes_a_day)
    return std::nullopt;
  return LocalTime{.day = LocalDay(date), .minutes = minutes};
}

// The last moment that the rule itself allows.
std::optional<LocalTime> last_of(const icaltimetype& until, const CalendarTime& begins) {
  const auto last = local(until);
  if (!last) return std::nullopt;
  if (begins.is_day) return LocalTime{.day = last->day};
  if (until.is_date) return LocalTime{.day = last->day, .minutes = minutes_a_day - 1};
  return icaltime_is_utc(until) ? read_in({.at = *last, .zone = "UTC"}, begins.zone) : last;
}

// Whole days are asked for: what happens several times a day is none, and what time it is has been said.
bool is_of_days(const icalrecurrencetype& rule) {
  return rule.freq >= ICAL_DAILY_RECURRENCE && rule.freq <= ICAL_YEARLY_RECURRENCE;
}
void without_times(icalrecurrencetype& rule) {
  rule.by_hour[0] = rule.by_minute[0] = rule.by_second[0] = ICAL_RECURRENCE_ARRAY_MAX;
}

struct FollowedRule {
  icalrecurrencetype rule;
  LocalTime last;
};

std::optional<FollowedRule> read_rule(const CalendarRule& told, LocalDay to) {
  // By the calendars of other peoples a library counts very slowly, and hardly any file has them.
  if (told.text.size() > rule_bytes_max || find_word(told.text, "rscale") != std::string::npos)
    return std::nullopt;
  FollowedRule out{.rule = icalrecurrencetype_from_string(told.text.c_str()),
                   .last = {.day = to, .minutes = told.begins.is_day ? 0 : minutes_a_day - 1}};
  if (!is_of_days(out.rule) || !comes_true(out.rule)) return std::nullopt;
  without_times(out.rule);
  if (icaltime_is_null_time(out.rule.until)) return out;
  const auto last = last_of(out.rule.until, told.begins);
  if (!last) return std::nullopt;
  out.last = std::min(out.last, *last);
  return out;
}

using Iterator = std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)>;

Iterator iterator_of(const FollowedRule& followed, const CalendarTime& begins, LocalDay start) {
  icalrecurrencetype rule = followed.rule;
  rule.until = ical_time(followed.last, begins.is_day);
  Iterator out(icalrecur_iterator_new(rule, ical_time(begins.at, begins.is_day)), &icalrecur_iterator_free);
  const LocalTime first{.day = start, .minutes = begins.at.minutes};
  if (out && rule.count == 0) icalrecur_iterator_set_start(out.get(), ical_time(first, begins.is_day));
  return out;
}

}  // namespace

std::optional<std::vector<LocalTime>> CalendarRules::times(const CalendarRule& told,
                                                           std::int64_t length_minutes) {
  const auto followed = read_rule(told, to_);
  if (!followed) return std::nullopt;
  const LocalDay since = from_ - std::min(std::chrono::days(length_minutes / minutes_a_day + 2), length_max);
  const LocalDay begins = told.begins.at.day;
  const LocalDay start = followed->rule.count > 0 ? begins : std::max(begins, since);
  std::vector<LocalTime> out;
  if (start > followed->last.day || followed->last.day < since) return out;

  const bool seldom = followed->rule.freq >= ICAL_MONTHLY_RECURRENCE;
  const std::int64_t steps = (followed->last.day - start).count() / (seldom ? 30 : 1) + 1;
  effort_left_ -= steps * static_cast<std::int64_t>(told.text.size());
  if (effort_left_ < 0 || fruitless_left_ <= 0) return std::nullopt;
  const Iterator iterator = iterator_of(*followed, told.begins, start);
  // One that comes true so seldom was looked for through thousands of years.
  if (!iterator && --fruitless_left_ >= 0) return std::nullopt;
  for (;;) {
    const auto next = local(icalrecur_iterator_next(iterator.get()));
    if (!next) return out;
    if (next->day >= since) out.push_back(*next);
  }
}

std::optional<std::int64_t> calendar_duration(std::string_view value) {
  if (value.empty() || value.size() > duration_bytes_max) return std::nullopt;
  const icaldurationtype read = icaldurationtype_from_string(std::string(value).c_str());
  if (icaldurationtype_is_bad_duration(read) || read.is_neg) return std::nullopt;
  const std::int64_t days = std::int64_t{read.weeks} * 7 + read.days;
  return std::min(days * minutes_a_day + std::int64_t{read.hours} * 60 + read.minutes, minutes_max);
}

}  // namespace heard::mime
