// Header values as text: RFC 2047 words, also the broken ones, and raw bytes of any charset. Pure; never
// fails.
#pragma once

#include <string>
#include <string_view>

namespace heard::mime {

// The value with its line folds taken out; blanks stay.
std::string unfolded(std::string_view raw);
// Encoded words decoded: split in the midst of a letter, without a blank between, with blanks inside, in
// quotes, padded wrongly; what stands beside them is read as UTF-8 or guessed. One line, clean UTF-8.
// `otherwise`: the charset of raw bytes that are no UTF-8, where the mail names one for its text.
std::string header_text(std::string_view raw, std::string_view otherwise = {});
// Base64 as mail has it: line ends and foreign characters are passed over, missing padding is forgiven.
std::string from_base64(std::string_view text);

// The same of what comes in pieces.
class FromBase64 {
 public:
  void add(std::string_view text, std::string& out);

 private:
  unsigned held_ = 0;
  int bits_ = 0;
};

// False where the first letter is none of base64's: whatever it was called, it is something else.
bool begins_as_base64(std::string_view text);

}  // namespace heard::mime
