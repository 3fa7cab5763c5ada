// Bytes and text as the lines of a mail. Pure.
#pragma once

#include <string>
#include <string_view>

namespace heard::mime {

// With CRLF after every 76 characters and at the end.
std::string base64_lines(std::string_view bytes);
std::string base64(std::string_view bytes);
// Text whose lines end in LF or CRLF; lines of at most 76 characters.
std::string quoted_printable(std::string_view text);

}  // namespace heard::mime
