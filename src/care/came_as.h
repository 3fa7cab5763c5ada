// A person says what a conversation is, whichever way it came: a complaint, a return, or neither.
#pragma once

#include "care/decision.h"

namespace heard::care {

// False where it is so already.
bool decide_came_as(Decision& decision, std::optional<CameAs> came_as, By by, Instant now);

}  // namespace heard::care
