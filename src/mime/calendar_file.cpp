#include "mime/calendar_file.h"

#include <algorithm>
#include <map>
#include <set>

#include "mime/calendar_entries.h"
#include "mime/calendar_rule.h"

namespace heard::mime {
namespace {

// A day on which the clock is put forward has 23 hours, and some let it end at 23:59.
constexpr std::int64_t whole_day_minutes_min = std::int64_t{23} * 60 - 1;

using Instead = std::multimap<std::string, CalendarTime, std::less<>>;

// What of a repeated event does not happen, or otherwise. An exception by its day alone means all of that
// day.
class Exceptions {
 public:
  Exceptions(const CalendarEntry& entry, const Instead& instead) {
    for (const CalendarTime& time : entry.except) add(time, *entry.begins);
    if (entry.instead_of) return;
    const auto [first, end] = instead.equal_range(entry.uid);
    for (auto each = first; each != end; ++each) add(each->second, *entry.begins);
  }
  [[nodiscard]] bool has(LocalTime time) const { return days_.contains(time.day) || times_.contains(time); }

 private:
  void add(const CalendarTime& time, const CalendarTime& begins) {
    if (time.is_day || begins.is_day) {
      days_.insert(time.at.day);
    } else {
      times_.insert(read_in(time, begins.zone));
    }
  }

  std::set<LocalDay> days_;
  std::set<LocalTime> times_;
};

class EventMaker {
 public:
  EventMaker(CalendarSpan span, const std::vector<CalendarEntry>& entries)
      : span_(span), rules_(span.from, span.to) {
    for (const CalendarEntry& entry : entries)
      if (entry.instead_of) instead_.emplace(entry.uid, *entry.instead_of);
  }

  void add(const CalendarEntry& entry, CalendarFile& file) {
    if (entry.cancelled) return;
    const std::int64_t minutes = entry.minutes();
    const bool may_fill = entry.begins && minutes >= whole_day_minutes_min;
    if (!may_fill) {
      if (!entry.begins || !entry.rule.empty() || touches(entry.begins->at, minutes)) ++file.others;
      return;
    }
    auto times = times_of(entry, minutes);
    if (!times) {
      ++file.others;
    } else if (!times->empty()) {
      file.events.push_back({.name = entry.name,
                             .is_of_days = entry.begins->is_day,
                             .zone = entry.begins->zone,
                             .minutes = minutes,
                             .begins = *std::move(times)});
    }
  }

 private:
  // A day more at both ends: another zone may have another date.
  [[nodiscard]] bool touches(LocalTime begins, std::int64_t minutes) const {
    return begins.day <= span_.to + std::chrono::days(1) &&
           later(begins, minutes).day >= span_.from - std::chrono::days(1);
  }

  std::optional<std::vector<LocalTime>> times_of(const CalendarEntry& entry, std::int64_t minutes) {
    std::vector<LocalTime> times{entry.begins->at};
    if (!entry.rule.empty()) {
      auto by_rule = rules_.times({.begins = *entry.begins, .text = entry.rule}, minutes);
      if (!by_rule) return std::nullopt;
      times = *std::move(by_rule);
    }
    for (const CalendarTime& also : entry.also) times.push_back(read_in(also, entry.begins->zone));
    const std::size_t otherwise = entry.instead_of ? 0 : instead_.count(entry.uid);
    exceptions_left_ -= static_cast<std::int64_t>(entry.except.size() + otherwise);
    if (exceptions_left_ < 0) return std::nullopt;
    const Exceptions exceptions(entry, instead_);
    std::erase_if(times, [&](LocalTime time) { return exceptions.has(time) || !touches(time, minutes); });
    return times;
  }

  CalendarSpan span_;
  CalendarRules rules_;
  Instead instead_;
  std::int64_t exceptions_left_ = 50'000;  // of all events of a file
};

}  // namespace

Result<CalendarFile> read_calendar_file(std::string_view text, std::string_view home, CalendarSpan span) {
  HEARD_TRY(const std::vector<CalendarEntry> entries, calendar_entries(text, home));
  CalendarFile file;
  EventMaker maker(span, entries);
  for (const CalendarEntry& entry : entries) maker.add(entry, file);
  return file;
}

}  // namespace heard::mime
