// Answers to requests that carried an Idempotency-Key, recorded in the transaction of the change.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/tx.h"

namespace heard::store {

struct KeptAnswer {
  std::string request;  // digest of the request it answered
  int status = 0;
  std::string answer;  // empty: void
};
HEARD_RECORD(KeptAnswer, request, status, answer);

// `digest` stands for caller, route and key in one.
std::optional<KeptAnswer> find_answer(Tx& tx, std::string_view digest);
// Aborts as `exists` when the same key was answered meanwhile. `of` is the conversation it speaks of, with
// which it is erased.
void keep_answer(Tx& tx, std::string_view digest, const KeptAnswer& answer, ConversationId of, Instant at);
// What they speak of was undone: nothing is left of them but their keys, which must not do it again.
void void_answers(Tx& tx, ConversationId of);
// Returns how many were forgotten.
std::int64_t forget_answers_before(Tx& tx, Instant at);

}  // namespace heard::store
