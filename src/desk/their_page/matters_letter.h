// The mail with the code that opens all matters of a customer.
#pragma once

#include <string_view>

#include "record/letter.h"

namespace heard::desk {

// Subject and text; the rest is the caller's.
Letter matters_letter(Tongue language, std::string_view code, std::string_view shop);

}  // namespace heard::desk
