// The title of a page with a form: what is wrong is said first, so that a screen reader begins with it.
#pragma once

#include <string>
#include <string_view>

#include "record/contact.h"
#include "site/visit.h"

namespace heard::site {

std::string error_title(const Visit& visit, std::string_view title);
std::string title_of(const Visit& visit, std::string_view title, const ContactEntry& entry, bool not_taken);

}  // namespace heard::site
