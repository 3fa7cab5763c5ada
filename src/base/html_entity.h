// What stands for a character that means something in HTML, also between double quotes.
#pragma once

#include <string_view>

namespace heard {

// Empty for a character that stands for itself.
constexpr std::string_view html_entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

}  // namespace heard
