// What happens to teams, and that one of them is to answer.
#pragma once

#include <optional>
#include <string_view>

#include "base/describe.h"
#include "record/names.h"

namespace heard {

// A team was made, called otherwise or put together anew, or taken away.
struct TeamChanged {
  static constexpr std::string_view kind = "team_changed";
  static constexpr int version = 1;
  TeamId team;
  bool removed = false;
};
HEARD_RECORD(TeamChanged, team, removed);

struct ConversationTeamChanged {
  static constexpr std::string_view kind = "conversation_team_changed";
  static constexpr int version = 1;
  std::optional<TeamId> team;  // nothing: no team's any more
};
HEARD_RECORD(ConversationTeamChanged, team);

}  // namespace heard
