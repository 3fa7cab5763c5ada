// Schema 18: messages that go on in a conversation of their own. An event of theirs that is shown there now
// has shown = 2 here. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view splitting = R"sql(
ALTER TABLE conversation ADD COLUMN split_from INT;
CREATE INDEX conversation_split ON conversation (split_from) WHERE split_from IS NOT NULL;
CREATE INDEX event_moved ON event (conversation, message) WHERE shown = 2;
)sql";

}  // namespace heard::store::migrations
