// Schema 3: conversations that come back later. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view snooze = R"sql(
ALTER TABLE conversation ADD COLUMN snoozed_until INT;
)sql";

}  // namespace heard::store::migrations
