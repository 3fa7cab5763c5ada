// Values such as `attachment; filename*0*=utf-8''a%20; filename*1="b.pdf"`: RFC 2045 with RFC 2231, and what
// programs make of them: encoded words in quotes, missing quotes, raw bytes. Pure; never fails.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heard::mime {

constexpr std::size_t parameters_max = 100;  // those behind are passed over

struct Parameters {
  std::string value;                                        // in front of the first semicolon, lower case
  std::vector<std::pair<std::string, std::string>> fields;  // names in lower case; values are clean UTF-8
  // Empty when there is none.
  [[nodiscard]] std::string_view field(std::string_view name) const;
};

// `otherwise` as in header_text().
Parameters parse_parameters(std::string_view raw, std::string_view otherwise = {});

}  // namespace heard::mime
