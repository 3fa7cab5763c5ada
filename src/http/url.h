// Percent-encoding and query strings (RFC 3986, and '+' for a space in a query). Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace heard::http {

// Nothing when a '%' is not followed by two hex digits, or the result is not UTF-8 or holds U+0000.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space = false);
// Everything but letters, digits and -._~ is escaped.
std::string percent_encoded(std::string_view text);

// The first value with this name, decoded. Nothing when it is not there.
std::optional<std::string> query_value(std::string_view query, std::string_view name);
// Whether every name and value of the query can be decoded.
bool query_is_sound(std::string_view query);

struct Target {
  std::string_view path;   // still encoded, starts with '/'
  std::string_view query;  // still encoded, without '?'
};
// Origin form, absolute form or '*'. Nothing for what is none of them.
std::optional<Target> split_target(std::string_view target);

bool same_ignoring_case(std::string_view a, std::string_view b);

}  // namespace heard::http
