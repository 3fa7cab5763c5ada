// Schema 37: saved views by inbox, of one's own teams, of what is promised. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view views_by_inbox = R"sql(
ALTER TABLE saved_view ADD COLUMN inbox INT;
ALTER TABLE saved_view ADD COLUMN own_teams INT NOT NULL DEFAULT 0;
ALTER TABLE saved_view ADD COLUMN promised INT NOT NULL DEFAULT 0;
)sql";

}  // namespace heard::store::migrations
