// Any bytes as a stranger's text, address or time.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/instant.h"
#include "base/text.h"
#include "understand/goal.h"
#include "understand/subject.h"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string clean = heard::clean_text(bytes);
  must(heard::is_utf8(clean) && clean.find('\0') == std::string::npos);
  must(heard::clean_text(clean) == clean);
  const std::string folded = heard::folded(bytes);
  must(heard::is_utf8(folded) && heard::folded(folded) == folded);
  must(heard::shortened(clean, 40).size() <= 40 && heard::is_utf8(heard::shortened(clean, 40)));
  must(heard::Text<60>::of(heard::Text<60>::cut(bytes).view()).has_value());
  must(heard::one_line(bytes).find('\n') == std::string::npos);
  for (const std::string& line :
       {heard::understand::subject_from(bytes), heard::understand::goal_from(bytes)})
    must(heard::is_utf8(line) && line.find('\n') == std::string::npos && line.size() <= 600);
  if (const auto decoded = heard::from_base64url(bytes))
    must(heard::base64url(heard::as_bytes(*decoded)) == bytes);
  if (const auto at = heard::parse_rfc3339(bytes); at.ok()) {
    must(heard::parse_rfc3339(heard::rfc3339(*at)).ok());
  }
  return 0;
}
