// What the rules of a trade ask of whoever is complained to: by when it has to be acknowledged, reported on
// and answered. Packs are dated: a complaint is answered by what was in force on the day it came. Trade
// knowledge, to be confirmed by whoever is bound by it; it is no advice of a lawyer.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "care/hours.h"
#include "record/names.h"

namespace heard::care {

struct Deadline {
  DeadlineStep step = DeadlineStep::answer;
  DeadlineStart start = DeadlineStart::received;
  DeadlineUnit unit = DeadlineUnit::business_days;
  int amount = 0;
  std::string_view what;    // is due, in the language of the rule
  std::string_view source;  // where that stands
  std::chrono::year_month_day in_force_from;
};

struct DeadlinePack {
  std::string_view id;
  std::string_view name;
  std::string_view url;
  std::span<const Deadline> deadlines;  // of one step: the older before the newer
};

// Good practice for everybody first, then by country.
std::span<const DeadlinePack> deadline_packs();
// Nothing: there is none of that name.
const DeadlinePack* deadline_pack(std::string_view id);

// Of what came on that day. Nothing: the pack asks for no such step.
const Deadline* deadline_for(const DeadlinePack& pack, DeadlineStep step, LocalDay received);
// In force on that day, or later.
bool is_known_from(const DeadlinePack& pack, const Deadline& deadline, LocalDay day);

// The last close of the house on or before the last day that the rule gives. Nothing where the house is not
// open in that span.
std::optional<Instant> deadline_at(const Deadline& deadline, const Calendar& calendar, Instant from);

}  // namespace heard::care
