#include "app/practice/timing.h"

#include <algorithm>

#include "app/practice/plan.h"

namespace heard::app::practice {

Timing::Timing(Instant now) : now_(now), calendar_(std::string(shop_zone)), today_(calendar_.day_of(now)) {}

std::vector<Instant> Timing::of(const Exchange& exchange) const {
  std::vector<Instant> out;
  for (const Line& line : exchange.lines) {
    const Instant before = out.empty() ? Instant{} : out.back();
    Instant at = moment(line.when, before);
    if (line.speaker != Speaker::customer) at = calendar_.open_from(at);
    out.push_back(std::max(at, before + minutes(1)));
  }
  return out;
}

Instant Timing::due(const Promised& promised, Instant said_at) const {
  const Instant at = moment(promised.due, said_at);
  if (promised.due.from != When::From::line_before) return at;
  return calendar_.at(Calendar::open_day_from(calendar_.day_of(at)), calendar_.minute_of(at));
}

Instant Timing::moment(const When& when, Instant before) const {
  const std::chrono::days back(when.days);
  switch (when.from) {
    case When::From::now:
      return now_ - when.apart;
    case When::From::today:
      return calendar_.at(today_ - back, when.minute.value_or(0));
    case When::From::last_weekday: {
      const Day yesterday = today_ - std::chrono::days(1);
      const Day last = yesterday - (std::chrono::weekday(yesterday) - when.weekday);
      return calendar_.at(last - back, when.minute.value_or(0));
    }
    case When::From::date:
      return calendar_.at(when.date, when.minute.value_or(0));
    case When::From::line_before:
      break;
  }
  if (when.days == 0) return before + when.apart;
  return calendar_.at(calendar_.day_of(before) + back, when.minute.value_or(calendar_.minute_of(before)));
}

}  // namespace heard::app::practice
