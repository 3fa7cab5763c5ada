// Schema 26: whom else we ask for the sake of a conversation, and who a draft goes to. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view outside = R"sql(
ALTER TABLE conversation ADD COLUMN asked_for INT;
ALTER TABLE conversation ADD COLUMN owed_by INT;
CREATE INDEX conversation_asked_for ON conversation (asked_for) WHERE asked_for IS NOT NULL;
ALTER TABLE draft ADD COLUMN recipients TEXTC;
ALTER TABLE draft ADD COLUMN copies TEXTC;
ALTER TABLE draft ADD COLUMN blind_copies TEXTC;
)sql";

}  // namespace heard::store::migrations
