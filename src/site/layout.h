// The frame of all our pages. They work without scripts and load one style sheet.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "site/html.h"
#include "site/visit.h"

namespace heard::site {

// `title` comes before the shop's name in the title of the window; main writes what stands in <main>.
std::string page(const Visit& visit, std::string_view title, const std::function<void(Html&)>& main);

// A link that looks like a button.
void button_link(Html& html, const Visit& visit, std::string_view path, Phrase label);

}  // namespace heard::site
