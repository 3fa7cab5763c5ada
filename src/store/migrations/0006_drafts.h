// Schema 6: words that are not sent yet. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view drafts = R"sql(
CREATE TABLE draft (
  person INT NOT NULL, conversation INT NOT NULL, kind TEXTC NOT NULL, text TEXTC NOT NULL, html TEXTC,
  changed_at INT NOT NULL, PRIMARY KEY (person, conversation, kind)) TABLE_END;
CREATE INDEX draft_by_conversation ON draft (conversation);
CREATE INDEX draft_by_age ON draft (changed_at);
)sql";

}  // namespace heard::store::migrations
