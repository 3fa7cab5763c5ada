// Inline styles of mail, one allowed property after the other. Pure.
#pragma once

#include <string>
#include <string_view>

namespace heard::mime {

// What is left of a style attribute: looks (colours, fonts, borders, spaces), never places on the screen,
// never anything that loads. Empty when nothing is.
std::string safe_style(std::string_view style);

}  // namespace heard::mime
