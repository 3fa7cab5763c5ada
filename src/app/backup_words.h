// What `heard backup` and `heard restore` say on the terminal.
#pragma once

#include <string>
#include <vector>

#include "store/archive/format.h"

namespace heard::app {

// A line for each kind of secret that is not in a backup: what it is, how many there are, what to do.
std::string secrets_missing(const std::vector<store::archive::LeftOut>& left_out);
std::string what_is_in(const store::archive::Totals& totals);

}  // namespace heard::app
