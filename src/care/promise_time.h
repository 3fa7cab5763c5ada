// When promises fall due that the house makes by itself, and when whoever owes one is told that its time
// comes (house rules: defaults of section 3).
#pragma once

#include <optional>
#include <span>

#include "care/hours.h"
#include "record/promise.h"
#include "record/promise_view.h"

namespace heard::care {

// Of a house that has decided nothing: by close of the next business day.
PromisePolicy usual_policy();

// What a message is that came in, as policies see it.
struct Incoming {
  InboxId inbox;
  std::optional<TeamId> team;
  std::optional<CameAs> came_as;
  bool urgent = false;
};
// The first that fits; the usual one where none does.
PromisePolicy policy_for(std::span<const PromisePolicy> policies, const Incoming& arriving);

// A round time, by the clock of the house. Nothing where nothing is promised, or the house is not open within
// a year.
std::optional<Instant> due_by(const PromisePolicy& policy, const Calendar& calendar, Instant now);
// Of somebody who has waited since then: counted from there, and never sooner than an open hour from now, for
// a time that nobody can keep is no promise.
std::optional<Instant> due_by(const PromisePolicy& policy, const Calendar& calendar, Instant waiting_since,
                              Instant now);

// Due within four hours: half an hour before; within two days: two open hours; later: four. What is due
// before eleven is told the day before. Never before it was made.
Instant warn_at(const Calendar& calendar, Instant said_at, Instant due_at);
// Of this one, as it was said last. A follow-up asks by itself first: an hour later it is somebody's.
Instant warn_at(const Calendar& calendar, const Promise& promise);

// A day is full from so many promises on: another one is suggested.
constexpr int full_day = 5;

}  // namespace heard::care
