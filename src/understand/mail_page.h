// The HTML of a mail as a page of its own, to be shown where nothing runs and nothing is loaded. Pure.
#pragma once

#include <optional>
#include <string>

#include "understand/mail.h"

namespace heard::understand {

constexpr std::size_t page_pictures_bytes_max = std::size_t{15}
                                                << 20;  // all of a mail's own pictures together

// Cleaned; pictures that came with the mail stand in it. Nothing when it has no HTML.
std::optional<std::string> mail_page(const ArrivedMail& mail);

}  // namespace heard::understand
