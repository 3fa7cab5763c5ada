// What the house promises by itself when somebody writes, because it tells them so: on the confirmation of a
// form, in an acknowledgement. Inside closures.
#pragma once

#include <optional>

#include "care/decision.h"
#include "care/promise_time.h"
#include "desk/desk.h"

namespace heard::desk {

struct ToPromise {
  PromiseId promise;
  TimerId timer;
};

// A first reply by a round time, as the first policy that fits says; of a complaint no later than the rules
// of the trade have it, and with their answer (desk/promise/deadlines.h), whose promise has the id of the
// timer. Nothing where the house has told no hours, where nothing is promised, or where one is promised
// already; and of what is not our turn.
Result<void> promise_first_reply(store::Tx& tx, care::Decision& decision, const ToPromise& ids, Instant now);

// As policies see it.
care::Incoming incoming(const Conversation& conversation);

// By when a first answer is promised in it, as the decision leaves it.
std::optional<Instant> first_reply_by(store::Tx& tx, const care::Decision& decision);

}  // namespace heard::desk
