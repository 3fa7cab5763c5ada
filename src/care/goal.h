// What they are trying to do, in a few words: said by a person, never guessed into the record.
#pragma once

#include "care/decision.h"

namespace heard::care {

// Nothing or an empty text: not known.
void change_goal(Decision& decision, const std::optional<Text<goal_bytes_max>>& goal,
                 const std::string& nonce, By by, Instant now);

}  // namespace heard::care
