// Schema 15: how far each person has read, and since when that is known. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view seen = R"sql(
CREATE TABLE seen (
  person INT NOT NULL, conversation INT NOT NULL, message INT, at INT NOT NULL,
  PRIMARY KEY (person, conversation)) TABLE_END;
CREATE INDEX seen_by_conversation ON seen (conversation);
CREATE INDEX seen_by_age ON seen (at);
CREATE INDEX seen_newest ON seen (person, at);
CREATE TABLE seen_since (person INT PRIMARY KEY, at INT NOT NULL) TABLE_END;
)sql";

}  // namespace heard::store::migrations
