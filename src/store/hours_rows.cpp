#include "store/hours_rows.h"

#include "reflect/json_read.h"
#include "reflect/json_write.h"
#include "store/setting.h"
#include "store/sql/setting.h"

namespace heard::store {

std::string hours_setting(std::optional<TeamId> team) {
  return team ? "hours_of_team_" + std::to_string(team->value) : "hours";
}

Result<std::optional<Hours>> find_hours(Tx& tx, std::optional<TeamId> team) {
  const auto kept = get_setting(tx, hours_setting(team));
  if (!kept) return std::optional<Hours>();
  Result<Hours> hours = reflect::from_json<Hours>(*kept);
  if (!hours.ok()) return broken("the hours that are kept cannot be read: " + hours.error().sentence);
  return std::optional(std::move(*hours));
}

void keep_hours(Tx& tx, std::optional<TeamId> team, const Hours& hours, PersonId by, Instant now) {
  tx.run(sql::setting_change, hours_setting(team), reflect::to_json(hours), by, now);
}

void drop_hours(Tx& tx, TeamId team) { tx.run(sql::setting_drop, hours_setting(team)); }

}  // namespace heard::store
