// Foreign bytes as UTF-8, by ICU, with the repair of labels that are known to lie. Pure; never fails.
#pragma once

#include <string>
#include <string_view>

namespace heard::mime {

struct Decoded {
  std::string text;       // clean UTF-8: NFC, without U+0000
  bool repaired = false;  // the label was missing, unknown or wrong and a better one was used
};

// The label as it stands in the mail, perhaps empty. Undeclared UTF-8 is recognised; the extended forms are
// read where the small ones are named (windows-1252 for iso-8859-1, gb18030 for gb2312, windows-31j for
// shift_jis). `otherwise` is read where neither label nor UTF-8 fits, before guessing: what the rest of the
// mail is written in.
Decoded to_utf8(std::string_view bytes, std::string_view label_in_mail, std::string_view otherwise = {});

}  // namespace heard::mime
