// What somebody is trying to do, in their own words: a proposal for a person to confirm.
#pragma once

#include <string>
#include <string_view>

namespace heard::understand {

// The first sentence that asks or wants something ("I would like", "können Sie", "想"), on one line, at most
// 140 columns. Empty when none does: then nothing is proposed.
std::string goal_from(std::string_view text);

}  // namespace heard::understand
