#include "mime/mail.h"

#include <algorithm>

namespace heard::mime {

std::string_view Mail::header(std::string_view name) const {
  const auto found =
      std::find_if(headers.begin(), headers.end(), [&](const MailHeader& h) { return h.name == name; });
  return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

bool Mail::has_header(std::string_view name) const {
  return std::any_of(headers.begin(), headers.end(), [&](const MailHeader& h) { return h.name == name; });
}

}  // namespace heard::mime
