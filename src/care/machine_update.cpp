#include "care/machine_update.h"

#include <algorithm>

namespace heard::care {
namespace {

constexpr Duration before_due = minutes(30);
constexpr Duration before_close = hours(1);
constexpr int day_begins_minutes = 9 * 60;
constexpr int day_ends_minutes = 19 * 60;
constexpr int early_due_minutes = 11 * 60;

}  // namespace

bool is_by_day(const Calendar& calendar, Instant at) {
  const LocalTime local = local_time(calendar.zone(), at);
  return local.minutes >= day_begins_minutes && local.minutes < day_ends_minutes &&
         !calendar.slots_on(local.day).empty();
}

bool may_tell_late(const Promise& promise, const MachineUpdate& update) {
  if (!update.switched_on || !update.can_be_told || update.told_today || update.wrote_since ||
      update.looked_into)
    return false;
  const bool live = update.state == ConversationState::open || update.state == ConversationState::waiting ||
                    update.state == ConversationState::snoozed;
  return live && promise.state == PromiseState::open && !promise.told_by_machine_at;
}

std::optional<Instant> tells_late_at(const Calendar& calendar, const Promise& promise) {
  if (promise.kind == PromiseKind::follow_up) return std::nullopt;
  const Instant just_before = promise.due_at - before_due;
  const bool early = local_time(calendar.zone(), promise.due_at).minutes < early_due_minutes;
  if (!early && is_by_day(calendar, just_before)) return just_before;
  // today's close when it is due in the evening, else that of the last open day before
  const auto today = calendar.close_of_business_day(promise.due_at - days(1), 1);
  auto close = today && *today <= promise.due_at ? today : calendar.close_before_day(promise.due_at);
  if (!close) return std::nullopt;
  const LocalDay day = local_time(calendar.zone(), *close).day;
  const Instant latest = instant_of(calendar.zone(), {.day = day, .minutes = day_ends_minutes});
  return std::min(*close, latest) - before_close;
}

std::optional<Instant> told_instead(const Calendar& calendar, const Promise& promise, Instant now) {
  return calendar.close_of_business_day(std::max(promise.due_at, now), 1);
}

}  // namespace heard::care
