// What a person says a conversation is: a complaint is then answered by the rules of the trade that hold in
// the house, from when it came. Inside closures.
#pragma once

#include "care/decision.h"
#include "desk/desk.h"
#include "desk/promise/promise_by_rule.h"

namespace heard::desk {

// Of no complaint any more: nobody waits for what was promised by rule.
Result<void> change_came_as(store::Tx& tx, care::Decision& decision, std::optional<CameAs> wanted,
                            const ToPromise& ids, By by, Instant now);

}  // namespace heard::desk
