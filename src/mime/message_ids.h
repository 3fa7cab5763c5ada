// Message-ID, In-Reply-To and References. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heard::mime {

// The ids in order, each once, without angle brackets; words between them, as old programs wrote, are passed
// over.
std::vector<std::string> message_ids(std::string_view raw);
// The first of them; what stands there when it has no brackets.
std::string message_id(std::string_view raw);

}  // namespace heard::mime
