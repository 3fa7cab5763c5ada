// Raw mail bytes → Mail, on GMime. Never fails: what cannot be read is left out or kept as it came, and said
// in `warnings`. Pure.
#pragma once

#include <string_view>

#include "mime/mail.h"

namespace heard::mime {

Mail read_mail(std::string_view raw);

}  // namespace heard::mime
