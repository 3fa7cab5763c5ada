// Addresses in HTML from outside that cannot run anything here. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace heard::mime {

// http, https and mailto, without blanks and control characters, at most 2,000 bytes.
std::optional<std::string> safe_link(std::string_view address);

}  // namespace heard::mime
