// Tags, and which conversation has which.
#pragma once

#include "record/tag.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql tag_by_name{"tag_by_name", select<Tag, "FROM tag WHERE name_folded = $1">};
inline constexpr Sql tag_by_id{"tag_by_id", select<Tag, "FROM tag WHERE id = $1">};
inline constexpr Sql tag_add{"tag_add", insert<Tag, "tag">};
inline constexpr Sql tags_in_use{
    "tags_in_use",
    "SELECT name FROM tag WHERE EXISTS (SELECT 1 FROM conversation_tag t WHERE t.tag = tag.id) "
    "ORDER BY name_folded LIMIT 500"};

inline constexpr Sql tag_put_on{"tag_put_on",
                                "INSERT INTO conversation_tag (tag, conversation) VALUES ($1, $2)"};
inline constexpr Sql tag_take_off{"tag_take_off",
                                  "DELETE FROM conversation_tag WHERE tag = $1 AND conversation = $2"};
inline constexpr Sql conversation_tags{"conversation_tags",
                                       "UPDATE conversation SET tags = $2 WHERE id = $1"};

}  // namespace heard::store::sql
