#include "store/idempotency.h"

#include "store/sql/idempotency.h"

namespace heard::store {

std::optional<KeptAnswer> find_answer(Tx& tx, std::string_view digest) {
  return tx.one<KeptAnswer>(sql::answer_find, digest);
}

void keep_answer(Tx& tx, std::string_view digest, const KeptAnswer& answer, ConversationId of, Instant at) {
  tx.post(sql::answer_keep, digest, answer.request, answer.status, answer.answer, at, of);
}

void void_answers(Tx& tx, ConversationId of) { tx.run(sql::answers_void, of); }

std::int64_t forget_answers_before(Tx& tx, Instant at) { return tx.run(sql::answers_forget, at); }

}  // namespace heard::store
