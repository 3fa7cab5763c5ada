// Following up: some days after a matter was put right they are asked once whether all is well (house
// defaults: three business days, once, never beside another question). It is a promise of its own kind, kept
// by asking.
#pragma once

#include <optional>

#include "care/hours.h"
#include "record/promise.h"

namespace heard::care {

// By the close of this day they are asked.
std::optional<Instant> follow_up_due(const Calendar& calendar, Instant settled_at);

// From when on it is asked: on its day from nine, and not before the house opens. Of what is due before that,
// or on a day that is not open, on the last open day before.
std::optional<Instant> asked_again_at(const Calendar& calendar, const Promise& promise);

}  // namespace heard::care
