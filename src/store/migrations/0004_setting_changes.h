// Schema 4: who changed a setting last, and when. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view setting_changes = R"sql(
ALTER TABLE setting ADD COLUMN changed_by INT;
ALTER TABLE setting ADD COLUMN changed_at INT;
)sql";

}  // namespace heard::store::migrations
