// Teams: who answers what together. Owners make them; everybody may give a conversation to one.
#pragma once

#include <vector>

#include "care/decision.h"
#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

Task<TeamList> list_teams(Desk& desk);
Task<TeamView> add_team(Desk& desk, Caller caller, AddTeam command);
// What a team was given stays its own when it is taken away, under its name; nothing more can be given to it.
Task<TeamView> change_team(Desk& desk, Caller caller, TeamId id, ChangeTeam command);

std::vector<TeamView> teams_in(store::Tx& tx);
Result<void> change_team_of(store::Tx& tx, care::Decision& decision, std::optional<TeamId> team, By by,
                            Instant now);

}  // namespace heard::desk
