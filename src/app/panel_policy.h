// What the panel of a chat may do. It carries its script and its style, so that opening it asks once: those
// two, by their digests, and nothing else may run or show.
#pragma once

#include <string>
#include <string_view>

namespace heard::app {

// A Content-Security-Policy without its frame-ancestors, which each inbox has of its own. A page without
// script or style gets one that lets none run.
std::string panel_policy(std::string_view page);

}  // namespace heard::app
