// Schema 8: conversations that go on in another one; what the team notes about a customer. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view merging = R"sql(
ALTER TABLE conversation ADD COLUMN merged_into INT;
CREATE INDEX conversation_merged ON conversation (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE customer ADD COLUMN note TEXTC;
)sql";

}  // namespace heard::store::migrations
