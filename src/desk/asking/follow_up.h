// "Is all well now?", some days after a matter was put right: a promise of ours, kept by asking once by mail.
// Of what came as a complaint the house makes it by itself, where an owner has switched that on; anybody at
// the desk makes one of what they like. Inside closures.
#pragma once

#include <optional>

#include "care/decision.h"
#include "desk/desk.h"

namespace heard::desk {

// One that is still to be kept in it, or in what goes on in it.
std::optional<Promise> open_follow_up(store::Tx& tx, ConversationId id);

// Of what the decision has settled: true when one is promised now, or was before. `timer` as in ask_later.
Result<bool> promise_follow_up(store::Tx& tx, const Desk& desk, care::Decision& decision, TimerId timer,
                               Instant now);

}  // namespace heard::desk
