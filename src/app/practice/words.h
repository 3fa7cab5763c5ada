// Fills in what the script leaves open in its words: {first}, {day+2}, {Hello|Good morning}. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/practice/script.h"

namespace heard::app::practice {

struct Known {
  Language language = Language::en;
  std::string name;   // of the customer
  std::string me;     // who writes
  std::string order;  // "20418"
  std::string product;
  Day day;              // on which it is said
  std::size_t use = 0;  // how often the same text was used before: each time it is put differently
};

// "Chiara" of "Chiara Moretti"; a Chinese name stays whole.
std::string first_name(std::string_view name);

std::string filled_in(std::string_view text, const Known& known);
// What stands in braces and is nothing that can be filled in; nothing when all is well.
std::optional<std::string> not_known(std::string_view text);

}  // namespace heard::app::practice
