// One raw mail, understood: what it says, what of that is new, and what kind of mail it is. Pure; never
// fails.
#pragma once

#include <string_view>

#include "record/mail.h"

namespace heard::understand {

MailRead read_mail(std::string_view raw);

}  // namespace heard::understand
