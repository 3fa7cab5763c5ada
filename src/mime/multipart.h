// multipart/form-data (RFC 7578) as browsers send it. Pure; views are borrowed from the body.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace heard::mime {

constexpr std::size_t form_parts_max = 20;
constexpr std::size_t form_name_bytes_max = 255;  // of a field's and of a file's name

struct FormPart {
  std::string name;
  bool is_file = false;
  std::string file_name;   // without folders; empty when no file was chosen
  std::string media_type;  // empty when the browser did not say
  std::string_view content;
};

struct Form {
  std::vector<FormPart> parts;
  // The first field of this name that is no file; empty when there is none.
  [[nodiscard]] std::string_view field(std::string_view name) const;
};

// The value of a parameter of a header such as `form-data; name="a"`; empty when there is none. Browsers
// escape '"' as %22 or \", and line ends as %0D %0A.
std::string header_parameter(std::string_view header, std::string_view name);

// Code bad_form for what is not such a form, too_large for too many parts or too long names.
Result<Form> parse_form(std::string_view content_type, std::string_view body);

}  // namespace heard::mime
