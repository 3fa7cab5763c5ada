// Chooses for the everyday conversations who asks, when, about what and who has it. Pure; the same every
// time.
#pragma once

#include <vector>

#include "app/practice/script.h"

namespace heard::app::practice {

inline constexpr int days_told = 90;  // three months, up to yesterday

struct Telling {
  Exchange exchange;
  const Exchange* written = nullptr;  // in the script; nullptr: an everyday one
  std::string product;
  std::size_t use = 0;
};

std::vector<Telling> everyday_ones(const Script& script);

}  // namespace heard::app::practice
