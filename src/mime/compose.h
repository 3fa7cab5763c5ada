// OutgoingMail → the bytes of a mail: text, or text and HTML with what it shows, and files beside them. Lines
// are at most 78 bytes where they can be and never over 998, all of it is ASCII, and no name, subject or file
// can add a header or a part. Pure; never fails.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/outgoing_mail.h"

namespace heard::mime {

// `boundary` is drawn by the caller, so that nobody can guess it and write it into a text: letters and
// digits, at most 40.
std::string compose(const OutgoingMail& mail, std::string_view boundary);

// As a server takes it: the domain in ASCII. Nothing where the part before the @ is not ASCII, which few
// servers take, or the domain is none.
std::optional<std::string> ascii_address(std::string_view address);

// The text of a header value as encoded words where it needs them, on folded lines; `used` bytes of the first
// line are taken.
std::string header_words(std::string_view text, std::size_t used);

}  // namespace heard::mime
