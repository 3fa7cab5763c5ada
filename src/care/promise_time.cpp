#include "care/promise_time.h"

#include <algorithm>

#include "care/follow_up.h"

namespace heard::care {
namespace {

constexpr Duration round_to = minutes(30);
constexpr int early_minutes = 11 * 60;

template <class T>
bool fits(const std::optional<T>& wanted, const std::optional<T>& is) {
  return !wanted || wanted == is;
}

// Zones are whole quarters of an hour ahead of UTC, most of them whole hours: half an hour by the clock.
Instant rounded_up(std::string_view zone, Instant at) {
  const std::int64_t past = local_time(zone, at).minutes % (round_to.us / minutes(1).us);
  const Instant whole{at.us - at.us % minutes(1).us};
  const Instant up = whole == at ? at : whole + minutes(1);
  const std::int64_t over = whole == at ? past : (past + 1) % (round_to.us / minutes(1).us);
  return over == 0 ? up : up + minutes(round_to.us / minutes(1).us - over);
}

}  // namespace

PromisePolicy usual_policy() { return {.within = PromiseWithin::business_days, .amount = 1}; }

PromisePolicy policy_for(std::span<const PromisePolicy> policies, const Incoming& arriving) {
  const auto found = std::ranges::find_if(policies, [&](const PromisePolicy& policy) {
    return fits(policy.inbox, std::optional(arriving.inbox)) && fits(policy.team, arriving.team) &&
           fits(policy.came_as, arriving.came_as) && (!policy.urgent || arriving.urgent);
  });
  return found == policies.end() ? usual_policy() : *found;
}

std::optional<Instant> due_by(const PromisePolicy& policy, const Calendar& calendar, Instant now) {
  switch (policy.within) {
    case PromiseWithin::business_days:
      return calendar.close_of_business_day(now, policy.amount);
    case PromiseWithin::open_hours: {
      const auto reached = calendar.after_open(now, hours(policy.amount));
      return reached ? std::optional(rounded_up(calendar.zone(), *reached)) : std::nullopt;
    }
    case PromiseWithin::nothing:
      break;
  }
  return std::nullopt;
}

std::optional<Instant> due_by(const PromisePolicy& policy, const Calendar& calendar, Instant waiting_since,
                              Instant now) {
  const auto counted = due_by(policy, calendar, waiting_since);
  const auto soonest = due_by({.within = PromiseWithin::open_hours, .amount = 1}, calendar, now);
  return counted && soonest ? std::optional(std::max(*counted, *soonest)) : std::nullopt;
}

Instant warn_at(const Calendar& calendar, Instant said_at, Instant due_at) {
  const Duration ahead = due_at - said_at;
  std::optional<Instant> at;
  if (ahead <= hours(4)) {
    at = due_at - minutes(30);
  } else {
    const bool early = local_time(calendar.zone(), due_at).minutes < early_minutes;
    const std::optional<Instant> end = early ? calendar.close_before_day(due_at) : due_at;
    if (end) at = calendar.before_open(*end, ahead <= days(2) ? hours(2) : hours(4));
  }
  // said only just before: half of what is left
  const Instant halfway = said_at + Duration{ahead.us / 2};
  return at && *at > said_at ? *at : halfway;
}

Instant warn_at(const Calendar& calendar, const Promise& promise) {
  const auto asked_at =
      promise.kind == PromiseKind::follow_up ? asked_again_at(calendar, promise) : std::nullopt;
  if (asked_at) return *asked_at + hours(1);
  return warn_at(calendar, promise.told_by_machine_at.value_or(promise.made_at), promise.due_at);
}

}  // namespace heard::care
