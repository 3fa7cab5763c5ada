// Mail providers that many use: their servers, and what each wants beyond a password. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "record/mailbox_view.h"

namespace heard::channel::email {

// By the domain of an address; nothing for one that is not known.
std::optional<MailServersFound> provider_of_domain(std::string_view domain, std::string_view address);
// By the server that takes a domain's mail (MX): many shops have their own domain at one of these.
std::optional<MailServersFound> provider_of_exchange(std::string_view host, std::string_view address);

// Whether whoever sends by this server finds it in their Sent folder without anybody filing it there.
bool files_what_is_sent(std::string_view host);

}  // namespace heard::channel::email
