// Schema 14: the name that customers read. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view shown_name = "ALTER TABLE person ADD COLUMN shown_name TEXTC;\n";

}  // namespace heard::store::migrations
