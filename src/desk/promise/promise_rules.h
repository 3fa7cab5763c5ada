// What the house promises by itself, as owners have it.
#pragma once

#include "desk/desk.h"
#include "record/promise_view.h"

namespace heard::desk {

Task<PromiseRulesView> promise_rules_view(Desk& desk);
// The whole anew. invalid for an inbox or team that is not there, an amount out of range, too many.
Task<PromiseRulesView> change_promise_rules(Desk& desk, Caller caller, PromiseRules wanted);

bool machine_tells(store::Tx& tx);
bool follows_up(store::Tx& tx);

}  // namespace heard::desk
