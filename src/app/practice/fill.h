// Fills an empty house with the practice shop, by the same use cases as everyday work and with a clock moved
// by hand, so that it is as true as a real one. Blocks; for start-up and tests.
#pragma once

#include <functional>

#include "app/practice/script.h"
#include "base/result.h"
#include "store/store.h"

namespace heard::app::practice {

// Told how many percent are done; false: no further, and the house is half a shop.
using Progress = std::function<bool(int percent)>;

Result<void> fill(store::Store& store, const Script& script, std::string_view password, Instant now,
                  const Progress& progress = {});

// The key by which the first message of a conversation with answers arrives, or by which one of its answers
// ("named", "otherwise", "thanks") does.
std::string arrival_key(const Exchange& exchange, std::string_view which);

}  // namespace heard::app::practice
