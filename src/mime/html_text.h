// The text that a mail's HTML says, and where its form says that something is quoted or signed. Pure.
#pragma once

#include <string>
#include <vector>

#include "mime/html_tree.h"
#include "mime/mail.h"

namespace heard::mime {

struct HtmlText {
  std::string text;  // quotations have "> " in front of each line
  std::vector<TextRange> quotes;
  std::vector<TextRange> signatures;
};

// A null tree gives nothing.
HtmlText html_text(const HtmlTree& tree);

}  // namespace heard::mime
