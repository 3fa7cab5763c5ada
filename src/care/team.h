// Giving a conversation to a team: one of them answers. No reason is asked.
#pragma once

#include <optional>

#include "care/decision.h"

namespace heard::care {

struct GiveToTeam {
  std::optional<TeamId> team;  // nothing: no team's any more
  bool owner_is_in_it = false;
  By by;
  Instant now;
};

// Who has it and is not of the team has it no longer. No event when nothing changes.
void give_to_team(Decision& decision, const GiveToTeam& given);

}  // namespace heard::care
