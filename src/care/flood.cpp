#include "care/flood.h"

#include <algorithm>

namespace heard::care {

bool is_flood(std::span<const Instant> begun, int begun_max, Instant now) {
  return std::ranges::count_if(begun, [&](Instant at) { return at > now - flood_window; }) >= begun_max;
}

}  // namespace heard::care
