// A mail address as somebody typed it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace heard {

struct MailAddress {
  std::string text;  // as it is written to: trimmed, nothing else changed
  std::string key;   // case folded; equal for the same address. Dots and plus signs count
};

// Nothing when no mail could go there. White space around it and a full-width ＠ are forgiven; a name before
// it, quotes, lists and addresses without a dot in the domain are not taken.
std::optional<MailAddress> mail_address(std::string_view text);

// Of "Name <address>", or of an address alone, which has no name then. Views into what is given.
struct NameAndAddress {
  std::string_view name;
  std::string_view address;
};
NameAndAddress parted(std::string_view person);

}  // namespace heard
