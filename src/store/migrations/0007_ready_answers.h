// Schema 7: words that are written once and used often. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view ready_answers = R"sql(
CREATE TABLE ready_answer (
  id INT PRIMARY KEY, name TEXTC NOT NULL, name_folded TEXTC NOT NULL UNIQUE, text TEXTC NOT NULL, html TEXTC,
  tag TEXTC, take INT NOT NULL, state TEXTC, changed_by INT NOT NULL, changed_at INT NOT NULL) TABLE_END;
)sql";

}  // namespace heard::store::migrations
