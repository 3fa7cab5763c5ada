// What a browser says about a file, made safe to store and to show. The bytes are never trusted to be what
// their type says.
#pragma once

#include <string>
#include <string_view>

namespace heard {

// Without folders, control characters and what turns the direction of text; at most 200 bytes, keeping the
// ending; "file" when nothing is left.
std::string safe_file_name(std::string_view name);
// "type/subtype" in lower case; application/octet-stream for anything else.
std::string safe_media_type(std::string_view type);

}  // namespace heard
