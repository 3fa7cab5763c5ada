// Parts what somebody newly wrote from what they quoted and how they signed. Nothing is lost: every line is
// in one of the three. Answers written between quotations keep the quotations, or nobody could tell what is
// answered. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "mime/mail.h"

namespace heard::mime {

struct CutText {
  std::string new_text;
  std::string quoted_text;
  std::string signature;
};

// `quotes` and `signatures` are what HTML said (mail.h); `text` is clean UTF-8.
CutText cut_text(std::string_view text, std::span<const TextRange> quotes = {},
                 std::span<const TextRange> signatures = {});

}  // namespace heard::mime
