// Schema 23: letters, mails that are no message of a person. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view letters = R"sql(
CREATE TABLE letter (
  id INT PRIMARY KEY, kind TEXTC NOT NULL, inbox INT, conversation INT, person INT, recipient TEXTC NOT NULL,
  subject TEXTC NOT NULL, text TEXTC NOT NULL, message_id TEXTC NOT NULL, earlier TEXTC NOT NULL,
  unsubscribe_url TEXTC NOT NULL, written_at INT NOT NULL) TABLE_END;
CREATE INDEX letter_of_conversation ON letter (conversation) WHERE conversation IS NOT NULL;
)sql";

}  // namespace heard::store::migrations
