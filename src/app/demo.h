// The practice shop: a small believable shop with its people and conversations, dates anchored to today.
// Made with the same use cases as everyday work, so that it is as true as a real one.
#pragma once

#include <string>

#include "base/result.h"
#include "store/store.h"

namespace heard::app {

inline constexpr std::string_view demo_password = "practice-shop";
inline constexpr std::string_view demo_owner = "mara@threeoaks.example";

// Refuses a database that holds anything but an earlier practice shop; fills an empty one.
Result<void> fill_demo(store::Store& store, Instant now);

}  // namespace heard::app
