// Strangers' text made safe to keep: valid UTF-8, NFC, without U+0000. Text<Max> is such text of at most
// Max bytes. Folding and counting are done here, never in SQL, so that both engines agree.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace heard {

bool is_utf8(std::string_view bytes);
// Invalid sequences and U+0000 become U+FFFD, then NFC. Never fails.
std::string clean_text(std::string_view bytes);
// Full case folding with compatibility composition (NFKC_Casefold): the key for "same address, same name".
std::string folded(std::string_view text);
// At most max_bytes, cut at a character; adds "…" when something was cut.
std::string shortened(std::string_view text, std::size_t bytes_max);
// Runs of white space become one space; none at the ends.
std::string one_line(std::string_view text);
std::string_view trimmed(std::string_view text);

// Text that fits a field. Made only by `of`, which says nothing when the text is too long or not UTF-8.
template <std::size_t Max>
class Text {
 public:
  static constexpr std::size_t bytes_max = Max;
  Text() = default;
  static std::optional<Text> of(std::string_view bytes) {
    if (bytes.size() > Max || !is_utf8(bytes)) return std::nullopt;
    Text text;
    text.text_ = clean_text(bytes);
    if (text.text_.size() > Max) return std::nullopt;
    return text;
  }
  // For text of our own or already cut to size elsewhere: whatever is too long is cut at a character.
  static Text cut(std::string_view bytes) {
    Text text;
    text.text_ = shortened(clean_text(bytes), Max);
    return text;
  }
  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::string_view view() const { return text_; }
  bool operator==(const Text&) const = default;

 private:
  std::string text_;
};

}  // namespace heard
