// Schema 28: the chat of an inbox, and where a visitor wants answers as well. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view chat = R"sql(
CREATE TABLE chat_door (
  inbox INT PRIMARY KEY, active INT NOT NULL, sites TEXTC NOT NULL, changed_by INT, changed_at INT) TABLE_END;
CREATE TABLE chat_address (conversation INT PRIMARY KEY, address TEXTC NOT NULL, at INT NOT NULL) TABLE_END;
)sql";

}  // namespace heard::store::migrations
