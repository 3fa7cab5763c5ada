// Which promises the rules of a trade made.
#pragma once

#include "record/deadline.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql promise_deadline_of{"promise_deadline_of",
                                         select<PromiseDeadline, "FROM promise_deadline WHERE promise = $1">};
inline constexpr Sql promise_deadline_add{"promise_deadline_add",
                                          insert<PromiseDeadline, "promise_deadline">};
inline constexpr Sql promise_deadlines_in{
    "promise_deadlines_in",
    select<PromiseDeadline, "FROM promise_deadline WHERE conversation = $1 ORDER BY promise">};
// Of $1 to $2, which was promised in its place, in $3.
inline constexpr Sql promise_deadline_moves{
    "promise_deadline_moves",
    "UPDATE promise_deadline SET promise = $2, conversation = $3 WHERE promise = $1"};
inline constexpr Sql erase_promise_deadlines{"erase_promise_deadlines",
                                             "DELETE FROM promise_deadline WHERE conversation = $1"};

}  // namespace heard::store::sql
