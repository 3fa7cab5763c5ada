// Figures: whom they may be shown to, and from when on as a percentage.
#pragma once

#include <algorithm>
#include <optional>
#include <span>

#include "record/names.h"

namespace heard::care {

constexpr std::size_t people_min = 5;        // below, only those whom the figures are about see them
constexpr std::int64_t percent_from_n = 20;  // below, counts alone

inline bool may_see_figures(std::span<const PersonId> about, PersonId viewer) {
  return about.empty() || about.size() >= people_min || std::ranges::find(about, viewer) != about.end();
}

// Rounded to the nearest; nothing where there are too few to tell.
inline std::optional<int> percent_of(std::int64_t part, std::int64_t n) {
  if (n < percent_from_n) return std::nullopt;
  return static_cast<int>((200 * part + n) / (2 * n));
}

}  // namespace heard::care
