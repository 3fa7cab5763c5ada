// Doing an act once however often it is asked: the answer is recorded beside the caller's key in the
// same transaction as the change, and given again for the same key.
#pragma once

#include "desk/desk.h"
#include "store/answers.h"
#include "store/idempotency.h"

namespace heard::desk {

// What was answered before, or nothing. invalid key_reused when the key came with another request; conflict
// taken_back when what it did was undone.
Result<std::optional<Answer>> answered_before(store::Tx& tx, const std::optional<Once>& once);
void keep_answer(store::Tx& tx, const std::optional<Once>& once, const Answer& answer, ConversationId of,
                 Instant now);

// act: Result<Shape>(Tx&), run in one write closure. `of`: the conversation that the answer speaks of.
template <class Act>
Task<Answer> answer_once(Desk& desk, std::optional<Once> once, ConversationId of, int status, Act act) {
  const Instant now = desk.clock.now();
  const auto closure = [&](store::Tx& tx) -> Result<Answer> {
    HEARD_TRY(std::optional<Answer> before, answered_before(tx, once));
    if (before) return std::move(*before);
    HEARD_TRY(const auto shape, act(tx));
    Answer answer{.status = status, .body = store::answer_of(shape)};
    keep_answer(tx, once, answer, of, now);
    return answer;
  };
  Result<Answer> answer = co_await desk.store.write(closure);
  // Another node recorded the same key in between: now its answer is there to be given.
  if (once && !answer.ok() && answer.error().kind == ErrorKind::exists)
    answer = co_await desk.store.write(closure);
  co_return answer;
}

}  // namespace heard::desk
