#include "care/deadline.h"

#include <algorithm>
#include <array>

#include "care/deadlines/packs.h"

namespace heard::care {
namespace {

constexpr int week_days = 7;

LocalDay last_day(const Deadline& deadline, const Calendar& calendar, LocalDay from) {
  using std::chrono::days;
  if (deadline.unit == DeadlineUnit::days) return from + days(deadline.amount);
  if (deadline.unit == DeadlineUnit::weeks) return from + days(week_days * deadline.amount);
  LocalDay day = from;
  for (int left = deadline.amount; left > 0;) {
    day += days(1);
    if (calendar.is_working_day(day)) --left;
  }
  return day;
}

bool holds_on(const Deadline& deadline, LocalDay day) { return LocalDay(deadline.in_force_from) <= day; }

}  // namespace

std::span<const DeadlinePack> deadline_packs() {
  static const std::array packs{deadlines::iso_10002(),       deadlines::fca(),
                                deadlines::fca_payments(),    deadlines::ofcom(),
                                deadlines::housing_england(), deadlines::spain()};
  return packs;
}

const DeadlinePack* deadline_pack(std::string_view id) {
  const auto packs = deadline_packs();
  const auto found = std::ranges::find(packs, id, &DeadlinePack::id);
  return found == packs.end() ? nullptr : &*found;
}

const Deadline* deadline_for(const DeadlinePack& pack, DeadlineStep step, LocalDay received) {
  const Deadline* holds = nullptr;
  for (const Deadline& deadline : pack.deadlines)
    if (deadline.step == step && holds_on(deadline, received)) holds = &deadline;
  return holds;
}

bool is_known_from(const DeadlinePack& pack, const Deadline& deadline, LocalDay day) {
  return !holds_on(deadline, day) || deadline_for(pack, deadline.step, day) == &deadline;
}

std::optional<Instant> deadline_at(const Deadline& deadline, const Calendar& calendar, Instant from) {
  const LocalDay day = last_day(deadline, calendar, local_time(calendar.zone(), from).day);
  const auto close = calendar.close_before_day(
      instant_of(calendar.zone(), {.day = day + std::chrono::days(1), .minutes = 0}));
  return close && *close > from ? close : std::nullopt;
}

}  // namespace heard::care
