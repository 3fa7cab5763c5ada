// Schema 11: lists that people put together, and the order of those who wait. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view saved_views = R"sql(
CREATE TABLE saved_view (
  id INT PRIMARY KEY, owner INT NOT NULL, shared INT NOT NULL, name TEXTC NOT NULL, state TEXTC, whose TEXTC NOT NULL,
  person INT, tag TEXTC, channel TEXTC, changed_at INT NOT NULL) TABLE_END;
CREATE INDEX saved_view_by_owner ON saved_view (owner);
CREATE INDEX conversation_longest_waiting ON conversation (waiting_since, id) WHERE state = 'open';
)sql";

}  // namespace heard::store::migrations
