// The JSON of `heard read-mail`. Its spelling is fixed.
#pragma once

#include <string>

#include "record/mail.h"

namespace heard::reflect {

std::string mail_json(const MailRead& mail);

}  // namespace heard::reflect
