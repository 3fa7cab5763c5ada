// All matters of one customer, opened by a code to their address: how long it is good, how often it may be
// tried, how often one may be sent.
#pragma once

#include "record/matters.h"

namespace heard::care {

constexpr Duration matters_code_life = minutes(10);
constexpr int matters_code_tries = 5;
constexpr Duration matters_codes_within = hours(1);
constexpr int matters_codes_max = 3;  // sent to one customer within that
constexpr Duration matters_open_for = minutes(30);

// What is kept of one that is sent now; nothing when too many were. `before`: what was kept of the last.
std::optional<MattersCode> next_matters_code(const std::optional<MattersCode>& before, MattersCode fresh,
                                             Instant now);
// Whether it may be looked at whether what was entered is right.
bool may_try_matters_code(const MattersCode& code, std::string_view address, Instant now);

}  // namespace heard::care
