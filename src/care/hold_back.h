// Holding a planned reply back: the customer wrote first, so what was written before it may no longer fit.
#pragma once

#include "care/decision.h"

namespace heard::care {

// Longer than any reply is held for taking back.
constexpr Duration planned_min = minutes(1);
constexpr Duration planned_max = days(366);

// A reply of more than the usual hold, not yet on its way to anybody.
bool is_planned(const Message& reply, const std::vector<Effect>& deliveries, Instant now);

// Before their message is received onto the same decision.
void hold_back(Decision& decision, const Message& reply, const std::vector<Effect>& deliveries, Instant now);

// The author's words again, in front of what they have begun since.
std::string joined_draft(std::string_view back, std::string_view since);

}  // namespace heard::care
