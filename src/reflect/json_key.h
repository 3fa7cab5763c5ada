// The names of a record's fields as JSON pieces, put together when compiled.
#pragma once

#include <array>
#include <string_view>

namespace heard::reflect {

// `,"name":` of the field that D describes; the first field of an object begins with a brace instead.
template <class D, char Lead>
constexpr auto json_key = [] {
  constexpr std::string_view name = D::name;
  std::array<char, name.size() + 4> piece{};
  piece[0] = Lead;
  piece[1] = '"';
  for (std::size_t i = 0; i < name.size(); ++i) piece[i + 2] = name[i];
  piece[name.size() + 2] = '"';
  piece[name.size() + 3] = ':';
  return piece;
}();

}  // namespace heard::reflect
