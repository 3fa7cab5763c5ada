// The style sheet of our pages: site.css as it stands in this folder, inside the program.
#pragma once

#include <string_view>

namespace heard::site {

extern const std::string_view style_sheet;

// "/assets/site.css?v=…": the address changes with the content, so it may be kept for good.
std::string_view style_path();

}  // namespace heard::site
