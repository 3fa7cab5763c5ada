#include "desk/once.h"

namespace heard::desk {

Result<std::optional<Answer>> answered_before(store::Tx& tx, const std::optional<Once>& once) {
  if (!once) return std::optional<Answer>{};
  const auto kept = store::find_answer(tx, once->digest);
  if (!kept) return std::optional<Answer>{};
  if (kept->request != once->request)
    return invalid("key_reused", "This Idempotency-Key was used with another request before.",
                   "Idempotency-Key");
  if (kept->answer.empty())
    return conflict("taken_back",
                    "What this Idempotency-Key did was taken back. Use a new one to do it again.");
  return std::optional<Answer>{Answer{.status = kept->status, .body = kept->answer, .replayed = true}};
}

void keep_answer(store::Tx& tx, const std::optional<Once>& once, const Answer& answer, ConversationId of,
                 Instant now) {
  if (once)
    store::keep_answer(tx, once->digest,
                       {.request = once->request, .status = answer.status, .answer = answer.body}, of, now);
}

}  // namespace heard::desk
