// A flood: so many matters begun by one sender at once that further ones are folded into the newest, so that
// nobody has to look at each and whoever is alerted is alerted once (house rules, defaults). Pure.
#pragma once

#include <span>

#include "base/instant.h"

namespace heard::care {

constexpr int begun_at_once_max = 5;  // within flood_window, from one sender, where a house says nothing else
constexpr Duration flood_window = minutes(10);

// `begun`: when matters of this sender began lately, those that were folded among them, in any order.
bool is_flood(std::span<const Instant> begun, int begun_max, Instant now);

}  // namespace heard::care
