// What a reply says of promises: checked when it is written, kept until it has left, and so only then. Taken
// back, it was never said. Inside closures.
#pragma once

#include <vector>

#include "care/decision.h"
#include "desk/desk.h"
#include "record/promise_view.h"

namespace heard::desk {

// Drawn beforehand for as many as a reply names.
struct PromiseIds {
  std::vector<PromiseId> fresh;
  std::vector<std::string> nonces;
};
// At most promises_in_reply_max; invalid "promises".
Result<void> check_promise_count(const std::vector<PromiseInReply>& said);
PromiseIds draw_promise_ids(Desk& desk, const std::vector<PromiseInReply>& said);

struct SayingPromises {
  const Caller& caller;
  const Message& message;
  const std::vector<PromiseInReply>& promises;
  const PromiseIds& ids;
  Instant leaves_at;  // not before
};
// As care::check_promise and care::check_renewal refuse; a promise of another conversation is not_found.
Result<void> plan_promises(store::Tx& tx, const Conversation& conversation, const SayingPromises& saying);

// The reply has left: what it says is so. Any answer keeps a clock of answering, in those that go on there
// too; and what the rules of a trade ask for next is promised, with the id of the timer.
Result<void> promises_said(store::Tx& tx, care::Decision& decision, MessageId message, TimerId timer,
                           Instant now);

// It was never said; given back as it was asked for.
std::vector<PromiseUnsaid> unplan_promises(store::Tx& tx, MessageId message);

// conflict promise_open while something is promised in it that is neither kept nor moved; `also` in a reply
// that would settle it.
Result<void> check_may_settle(store::Tx& tx, ConversationId id, const std::vector<PromiseInReply>& also = {});

}  // namespace heard::desk
