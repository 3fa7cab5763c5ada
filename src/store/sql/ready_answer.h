// Words that are written once and used often.
#pragma once

#include "record/ready_answer.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql ready_answer_add{"ready_answer_add", insert<ReadyAnswer, "ready_answer">};
inline constexpr Sql ready_answer_by_id{"ready_answer_by_id",
                                        select<ReadyAnswer, "FROM ready_answer WHERE id = $1">};
inline constexpr Sql ready_answer_by_name{"ready_answer_by_name",
                                          select<ReadyAnswer, "FROM ready_answer WHERE name_folded = $1">};
inline constexpr Sql ready_answer_drop{"ready_answer_drop", "DELETE FROM ready_answer WHERE id = $1"};
inline constexpr Sql ready_answer_count{"ready_answer_count", "SELECT COUNT(*) FROM ready_answer"};
// In the order of ReadyAnswerView.
inline constexpr Sql ready_answer_views{"ready_answer_views",
                                        "SELECT a.id, a.name, a.text, a.html, a.tag, a.take, a.state, "
                                        "p.name, a.changed_at, a.assignee, a.team FROM "
                                        "ready_answer a "
                                        "LEFT JOIN person p ON p.id = a.changed_by ORDER BY a.name_folded"};
inline constexpr Sql ready_answer_view{"ready_answer_view",
                                       "SELECT a.id, a.name, a.text, a.html, a.tag, a.take, a.state, p.name, "
                                       "a.changed_at, a.assignee, a.team FROM "
                                       "ready_answer a "
                                       "LEFT JOIN person p ON p.id = a.changed_by WHERE a.id = $1"};

}  // namespace heard::store::sql
