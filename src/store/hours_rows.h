// The hours of the house, kept as one setting; a team that has its own has them in another.
#pragma once

#include <optional>
#include <string>

#include "record/hours.h"
#include "record/names.h"
#include "store/tx.h"

namespace heard::store {

// The name of the setting; nothing: of the whole house.
std::string hours_setting(std::optional<TeamId> team);

// Nothing: nobody has said. broken when what is kept cannot be read.
Result<std::optional<Hours>> find_hours(Tx& tx, std::optional<TeamId> team = {});
void keep_hours(Tx& tx, std::optional<TeamId> team, const Hours& hours, PersonId by, Instant now);
void drop_hours(Tx& tx, TeamId team);

}  // namespace heard::store
