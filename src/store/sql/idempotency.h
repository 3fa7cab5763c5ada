// Answers kept with the change they speak of.
#pragma once

#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql answer_find{"answer_find",
                                 "SELECT request, status, answer FROM idempotency WHERE digest = $1"};
inline constexpr Sql answer_keep{"answer_keep",
                                 "INSERT INTO idempotency (digest, request, status, answer, at, "
                                 "conversation) VALUES ($1, $2, $3, $4, $5, $6)"};
inline constexpr Sql answers_void{
    "answers_void", "UPDATE idempotency SET answer = '', conversation = 0 WHERE conversation = $1"};
inline constexpr Sql answers_forget{"answers_forget", "DELETE FROM idempotency WHERE at < $1"};

}  // namespace heard::store::sql
