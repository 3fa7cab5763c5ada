// Teams: who answers what together. Rows as stored.
#pragma once

#include <string>

#include "base/describe.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t team_name_bytes_max = 80;

struct Team {
  TeamId id;
  Text<team_name_bytes_max> name;
  std::string name_folded;
  bool active = true;  // one that was taken away stays where it is named
};
HEARD_RECORD(Team, id, name, name_folded, active);

struct TeamPerson {
  TeamId team;
  PersonId person;
};
HEARD_RECORD(TeamPerson, team, person);

}  // namespace heard
