// Schema 5: tags, what the customer is trying to do, what is not for us. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view tags = R"sql(
ALTER TABLE conversation ADD COLUMN tags TEXTC NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN goal TEXTC;
ALTER TABLE conversation ADD COLUMN goal_nonce TEXTC;
ALTER TABLE customer ADD COLUMN set_aside_at INT;
CREATE TABLE tag (id INT PRIMARY KEY, name TEXTC NOT NULL, name_folded TEXTC NOT NULL UNIQUE) TABLE_END;
CREATE TABLE conversation_tag (tag INT NOT NULL, conversation INT NOT NULL, PRIMARY KEY (tag, conversation)) TABLE_END;
CREATE INDEX conversation_tag_by_conversation ON conversation_tag (conversation);
)sql";

}  // namespace heard::store::migrations
