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
inline constexpr Sql erase_promise_deadlines{"erase_promise_deadlines",
                                             "DELETE FROM promise_deadline WHERE conversation = $1"};

}  // namespace heard::store::sql
