#include "care/follow_up.h"

#include <algorithm>

namespace heard::care {
namespace {

constexpr int business_days = 3;
constexpr int first_asked_minutes = 9 * 60;
constexpr Duration asked_before_due = minutes(30);

std::optional<Instant> opens_on(const Calendar& calendar, LocalDay day) {
  const std::vector<OpenSlot> slots = calendar.slots_on(day);
  if (slots.empty()) return std::nullopt;
  const int minutes = std::max(slots.front().from_minutes, first_asked_minutes);
  return instant_of(calendar.zone(), {.day = day, .minutes = minutes});
}

}  // namespace

std::optional<Instant> follow_up_due(const Calendar& calendar, Instant settled_at) {
  return calendar.close_of_business_day(settled_at, business_days);
}

std::optional<Instant> asked_again_at(const Calendar& calendar, const Promise& promise) {
  const Instant soon = promise.due_at - asked_before_due;
  const auto same_day = opens_on(calendar, local_time(calendar.zone(), promise.due_at).day);
  // said on its own day: just before it is due
  if (same_day && *same_day <= soon) return *same_day > promise.made_at ? *same_day : soon;
  const auto close = calendar.close_before_day(promise.due_at);
  return close ? opens_on(calendar, local_time(calendar.zone(), *close).day) : std::nullopt;
}

}  // namespace heard::care
