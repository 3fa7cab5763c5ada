// The path of a shop that was just set up. How far its owner has come is kept with the shop, so that it goes
// on on any device. State without events: nothing of the shop depends on it.
#pragma once

#include <optional>

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

// At set-up. A house that never began them has none before it.
void begin_first_steps(store::Tx& tx);

// Nothing once they are over.
std::optional<FirstStepsView> unfinished_steps(store::Tx& tx);

Task<FirstStepsView> change_first_steps(Desk& desk, ChangeFirstSteps command);

}  // namespace heard::desk
