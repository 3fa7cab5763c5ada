// What somebody says is urgent, and the earlier answer that the house then promises. Inside closures.
#pragma once

#include "care/decision.h"
#include "desk/desk.h"
#include "desk/promise/promise_by_rule.h"

namespace heard::desk {

// Of what is our turn and has no answer yet, where the house says what holds for what is urgent: an earlier
// time takes the place of the first reply that was promised by rule, counted from when they began to wait.
// What a person promised stays; so does everything once it is not urgent any more.
Result<void> change_urgency(store::Tx& tx, care::Decision& decision, bool urgent, const ToPromise& ids, By by,
                            Instant now);

}  // namespace heard::desk
