// Schema 10: a second factor at sign-in. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view second_factor = R"sql(
ALTER TABLE person ADD COLUMN second_factor INT NOT NULL DEFAULT 0;
CREATE TABLE second_factor (
  person INT PRIMARY KEY, sealed TEXTC, last_step INT NOT NULL, changed_by INT, changed_at INT) TABLE_END;
CREATE TABLE recovery_code (
  person INT NOT NULL, digest TEXTC NOT NULL, PRIMARY KEY (person, digest)) TABLE_END;
)sql";

}  // namespace heard::store::migrations
