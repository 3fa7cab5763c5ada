// HMAC-SHA-256 (RFC 2104), as other programs make it.
#pragma once

#include <string_view>

#include "base/bytes.h"

namespace heard {

// The key may be of any length.
Digest hmac_sha256(std::string_view content, std::string_view key);

}  // namespace heard
