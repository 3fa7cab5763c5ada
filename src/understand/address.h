// A mail address as somebody typed it. The rules themselves stand in base, because forms check them too.
#pragma once

#include "base/mail_address.h"

namespace heard::understand {

using Address = MailAddress;

inline std::optional<Address> address_of(std::string_view text) { return mail_address(text); }

}  // namespace heard::understand
