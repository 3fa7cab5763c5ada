// The HTML of a mail as a page of its own, to be shown where nothing runs and nothing is loaded. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "understand/mail.h"

namespace heard::understand {

constexpr std::size_t page_pictures_bytes_max = std::size_t{15}
                                                << 20;  // all of a mail's own pictures together

constexpr std::size_t page_remote_pictures_max = 200;  // of pictures from elsewhere no more are shown

// Where the page gets a picture from elsewhere, whose own address is given.
using PictureAddress = std::function<std::string(std::string_view)>;

// Cleaned; pictures that came with the mail stand in it. Pictures from elsewhere only where an address is
// given for each, and what tracks never. Nothing when it has no HTML.
std::optional<std::string> mail_page(const ArrivedMail& mail, const PictureAddress& address = {});

}  // namespace heard::understand
