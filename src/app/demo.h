// The practice shop: a small believable shop with its people and conversations, dates anchored to today. What
// is said in it stands in app/practice/*.txt.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/config.h"
#include "app/opened.h"
#include "app/practice/fill.h"
#include "app/practice/script.h"
#include "base/result.h"

namespace heard::app {

inline constexpr std::string_view demo_password = "practice-shop";
inline constexpr std::string_view demo_owner = "mara@threeoaks.example";

// Whether the practice shop is still to be filled in. Refuses a database that holds anything but one;
// half_a_demo when filling it in was not finished.
Result<bool> wants_demo(store::Store& store);
// Fills an empty database with it.
Result<void> fill_demo(store::Store& store, const practice::Script& script, Instant now,
                       std::string_view password = demo_password, const practice::Progress& progress = {});
// Opens a practice shop, filled in when it is new. Blocks, for seconds when it fills; `filling` is told of
// it.
Result<std::unique_ptr<Opened>> open_practice(const Config& config, const practice::Script& script,
                                              std::string_view password, const practice::Progress& filling);

}  // namespace heard::app
