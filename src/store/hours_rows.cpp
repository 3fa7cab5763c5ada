#include "store/hours_rows.h"

#include "reflect/json_read.h"
#include "reflect/json_write.h"
#include "store/setting.h"
#include "store/sql/setting.h"

namespace heard::store {

Result<std::optional<Hours>> find_hours(Tx& tx) {
  const auto kept = get_setting(tx, hours_setting);
  if (!kept) return std::optional<Hours>();
  Result<Hours> hours = reflect::from_json<Hours>(*kept);
  if (!hours.ok()) return broken("the hours that are kept cannot be read: " + hours.error().sentence);
  return std::optional(std::move(*hours));
}

void keep_hours(Tx& tx, const Hours& hours, PersonId by, Instant now) {
  tx.run(sql::setting_change, hours_setting, reflect::to_json(hours), by, now);
}

}  // namespace heard::store
