#include "care/team.h"

#include "care/assign.h"

namespace heard::care {

void give_to_team(Decision& decision, const GiveToTeam& given) {
  if (decision.after.team == given.team) return;
  decision.happened(ConversationTeamChanged{given.team}, given.now, given.by);
  if (given.team && !given.owner_is_in_it) assign(decision, std::nullopt, given.by, given.now);
}

}  // namespace heard::care
