// Schema 9: files of ours that wait to be sent. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view uploads = R"sql(
CREATE TABLE upload (
  id INT PRIMARY KEY, person INT NOT NULL, conversation INT NOT NULL, kind TEXTC NOT NULL, name TEXTC NOT NULL,
  media_type TEXTC NOT NULL, size INT NOT NULL, blob TEXTC NOT NULL, at INT NOT NULL) TABLE_END;
CREATE INDEX upload_by_draft ON upload (conversation, person, kind);
CREATE INDEX upload_by_age ON upload (at);
)sql";

}  // namespace heard::store::migrations
