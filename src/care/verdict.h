// The verdict over everything that wants to leave the house. Answers always pass. What asks, tells or
// sells needs the customer's own dial, and an update by machine needs the owner's: neither is given, so
// they stay (house rules 17 and 3, "Update by machine: off", "sell with consent only").
#pragma once

#include <optional>
#include <string>

#include "record/names.h"

namespace heard::care {

// Nothing: it may leave. Else the reason, for a person to read.
std::optional<std::string> why_not_sent(EffectClass effect_class);

}  // namespace heard::care
