// Base64 (RFC 4648 section 4) as strangers write it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace heard {

// With its padding, on one line; nothing for anything else.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace heard
