// Fields that an owner added to forms, and what people answered.
#pragma once

#include "record/form_field.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql form_fields_of{"form_fields_of",
                                    select<FormField, "FROM form_field WHERE inbox = $1 ORDER BY place">};
inline constexpr Sql form_fields_drop{"form_fields_drop", "DELETE FROM form_field WHERE inbox = $1"};
inline constexpr Sql form_field_add{"form_field_add", insert<FormField, "form_field">};

inline constexpr Sql form_answer_add{"form_answer_add", insert<FormAnswer, "form_answer">};
inline constexpr Sql form_answers_of{
    "form_answers_of", select<FormAnswer, "FROM form_answer WHERE message = $1 ORDER BY place">};
inline constexpr Sql form_answers_drop{"form_answers_drop", "DELETE FROM form_answer WHERE message = $1"};
inline constexpr Sql form_answers_between{
    "form_answers_between",
    "SELECT a.message, a.label, a.answer FROM form_answer a JOIN message m ON m.id = a.message WHERE "
    "a.message BETWEEN $2 AND $3 AND m.conversation = $1 ORDER BY a.message, a.place"};

}  // namespace heard::store::sql
