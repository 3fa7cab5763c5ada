// Schema 38: the language of a conversation, and saved views by it, by organisation and of what is unread.
// Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view languages = R"sql(
ALTER TABLE conversation ADD COLUMN language_heard TEXTC;
ALTER TABLE conversation ADD COLUMN language_said TEXTC;
ALTER TABLE saved_view ADD COLUMN language TEXTC;
ALTER TABLE saved_view ADD COLUMN organisation INT;
ALTER TABLE saved_view ADD COLUMN unread INT NOT NULL DEFAULT 0;
)sql";

}  // namespace heard::store::migrations
