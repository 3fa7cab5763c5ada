// The hours of the house, kept as one setting.
#pragma once

#include <optional>
#include <string_view>

#include "record/hours.h"
#include "record/names.h"
#include "store/tx.h"

namespace heard::store {

constexpr std::string_view hours_setting = "hours";

// Nothing: nobody has said. broken when what is kept cannot be read.
Result<std::optional<Hours>> find_hours(Tx& tx);
void keep_hours(Tx& tx, const Hours& hours, PersonId by, Instant now);

}  // namespace heard::store
