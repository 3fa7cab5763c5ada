// The one place where what PostgreSQL says becomes an Error: 23505 exists, 40001 and 40P01 conflict (the
// transaction may be tried again), a lost, refused or overloaded server busy, the rest broken.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace heard::store::postgres {

// `state` is the SQLSTATE; empty when the connection broke before the server could say one.
Error translated(std::string_view state, std::string_view message, std::string_view statement);

// The code of a write that was sent to commit and never answered. It may be there or not: nobody may do
// it again without looking, which is what idempotency keys are for.
inline constexpr std::string_view outcome_unknown = "outcome_unknown";
Error unknown_outcome(std::string_view message);

}  // namespace heard::store::postgres
