// The file in which a domain names its mail servers (Thunderbird's autoconfig, config-v1.1.xml). Whoever
// wrote it is a stranger: only encrypted servers with proper names are taken from it. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/mailbox_view.h"

namespace heard::channel::email {

constexpr std::size_t autoconfig_bytes_max = std::size_t{256} << 10;

// Where the file of a domain is looked for: with the domain itself and nowhere else. The address is told.
std::vector<std::string> autoconfig_urls(std::string_view domain, std::string_view address);

// Nothing when it names no server that can be used.
std::optional<MailServersFound> read_autoconfig(std::string_view xml, std::string_view address);

}  // namespace heard::channel::email
