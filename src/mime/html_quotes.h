// Which elements of a mail's HTML hold what somebody else wrote, as the mail programs mark them. Pure.
#pragma once

#include "mime/html_tree.h"

namespace heard::mime {

enum class HtmlPlace {
  plain,
  quote,         // this element is quoted
  quote_to_end,  // from here on everything is
  signature,
};

HtmlPlace place_of(const GumboElement& element);

}  // namespace heard::mime
