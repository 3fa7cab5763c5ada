// Promises inside closures: written with the decision that changed them, and looked at again when one of them
// comes near or falls due.
#pragma once

#include <functional>
#include <vector>

#include "care/decision.h"
#include "desk/desk.h"
#include "desk/house/hours.h"
#include "record/promise_view.h"

namespace heard::desk {

// Aborts with a conflict when one has changed since it was read. What its conversation says of the earliest,
// and the one that it goes on in, is then so too.
void write_promises(store::Tx& tx, const care::Decision& decision);
// The earliest that is owed in a conversation and in those that go on in it, written anew.
void tell_promised_by(store::Tx& tx, ConversationId id);

// Sets the timer for the earliest moment at which something is to be done about an open promise of this
// conversation, as the decision leaves them.
void watch_promises(store::Tx& tx, care::Decision& decision, TimerId timer, const HouseHours& hours,
                    Instant now);

// What the house promises by itself, in a sentence of its own or, for a clock of answering, in none.
struct ByHouse {
  PromiseId promise;
  PromiseKind kind = PromiseKind::first_reply;
  std::string_view words{};
  Instant due_at;
};
void promise_by_house(care::Decision& decision, const ByHouse& said, const HouseHours& hours, Instant now);

// Still to be done in a conversation, for people at the desk.
std::vector<PromiseView> promises_in(store::Tx& tx, ConversationId id);

// Runs `change` on each open promise of a conversation and of those that go on in it, the latter each in a
// decision of its own, which is committed.
using PromiseStep = std::function<void(care::Decision&, const Promise&)>;
Result<void> each_open_promise(store::Tx& tx, care::Decision& decision, Instant now,
                               const PromiseStep& change);

}  // namespace heard::desk
