// Schema 39: ready answers that give the conversation to somebody or a team. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view given_answers = R"sql(
ALTER TABLE ready_answer ADD COLUMN assignee INT;
ALTER TABLE ready_answer ADD COLUMN team INT;
)sql";

}  // namespace heard::store::migrations
