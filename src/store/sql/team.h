// Teams, and who is in them.
#pragma once

#include "record/team.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql team_add{"team_add", insert<Team, "team">};
inline constexpr Sql team_change{"team_change",
                                 "UPDATE team SET name = $2, name_folded = $3, active = $4 WHERE id = $1"};
inline constexpr Sql team_by_id{"team_by_id", select<Team, "FROM team WHERE id = $1">};
inline constexpr Sql team_by_name{"team_by_name",
                                  select<Team, "FROM team WHERE name_folded = $1 AND active = 1">};
inline constexpr Sql teams_active{"teams_active",
                                  select<Team, "FROM team WHERE active = 1 ORDER BY name_folded LIMIT 100">};

inline constexpr Sql team_person_add{"team_person_add", insert<TeamPerson, "team_person">};
inline constexpr Sql team_people_drop{"team_people_drop", "DELETE FROM team_person WHERE team = $1"};
inline constexpr Sql team_people{"team_people",
                                 "SELECT person FROM team_person WHERE team = $1 ORDER BY person"};
inline constexpr Sql is_in_team{"is_in_team",
                                "SELECT person FROM team_person WHERE team = $1 AND person = $2"};

}  // namespace heard::store::sql
