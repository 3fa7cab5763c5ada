// Schema 12: who is asked by a note and has not looked yet. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view asked = R"sql(
CREATE TABLE asked (
  person INT NOT NULL, conversation INT NOT NULL, message INT NOT NULL, by_person INT NOT NULL, at INT NOT NULL,
  PRIMARY KEY (person, conversation)) TABLE_END;
CREATE INDEX asked_by_conversation ON asked (conversation);
)sql";

}  // namespace heard::store::migrations
