// How it was, on a scale. $1 mostly a conversation, or since when.
#pragma once

#include "record/survey.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql survey_mark_of{"survey_mark_of",
                                    select<SurveyMark, "FROM survey_mark WHERE conversation = $1">};
inline constexpr Sql survey_mark_add{"survey_mark_add", insert<SurveyMark, "survey_mark">};
inline constexpr Sql survey_mark_drop{"survey_mark_drop", "DELETE FROM survey_mark WHERE conversation = $1"};
// Of scale $2: each mark, and how often.
inline constexpr Sql survey_marks{
    "survey_marks",
    "SELECT mark, COUNT(*) FROM survey_mark WHERE given_at >= $1 AND scale = $2 GROUP BY mark ORDER BY mark"};
inline constexpr Sql survey_asked{"survey_asked",
                                  "SELECT COUNT(*) FROM settled_question WHERE answered_at >= $1"};
inline constexpr Sql survey_people{
    "survey_people",
    "SELECT DISTINCT person FROM survey_mark WHERE given_at >= $1 AND person IS NOT NULL LIMIT 100"};

}  // namespace heard::store::sql
