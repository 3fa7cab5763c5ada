#include "mime/header_text.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/text.h"
#include "mime/ascii.h"
#include "mime/charset.h"

namespace heard::mime {
namespace {

constexpr std::int8_t no_digit = -1;

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  const char l = lower_ascii(c);
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : no_digit;
}

constexpr std::array<std::int8_t, 256> base64_digits = [] {
  std::array<std::int8_t, 256> out{};
  out.fill(no_digit);
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t i = 0; i < digits.size(); ++i)
    out.at(static_cast<unsigned char>(digits[i])) = static_cast<std::int8_t>(i);
  out['-'] = 62;
  out['_'] = 63;
  return out;
}();

int base64_digit(char c) { return base64_digits.at(static_cast<unsigned char>(c)); }

std::string from_q(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '_') {
      out += ' ';
    } else if (text[i] == '=' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
               hex_digit(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

struct Word {
  std::string charset;
  std::string bytes;
  std::size_t end = 0;  // behind the "?="
};

// The encoded word that starts at `at` ("=?charset?X?text?="), if one does.
std::optional<Word> word_at(std::string_view text, std::size_t at) {
  constexpr std::size_t charset_bytes_max = 60;
  const std::size_t charset_end = text.find('?', at + 2);
  if (charset_end == std::string_view::npos || charset_end == at + 2 || charset_end - at > charset_bytes_max)
    return std::nullopt;
  if (charset_end + 2 >= text.size() || text[charset_end + 2] != '?') return std::nullopt;
  const char kind = lower_ascii(text[charset_end + 1]);
  if (kind != 'q' && kind != 'b') return std::nullopt;
  const std::size_t from = charset_end + 3;
  std::size_t end = text.find("?=", from);
  // "=?utf-8?Q?=C3=BC?=": the first "?=" may be a sign of the text that begins with '='.
  while (kind == 'q' && end != std::string_view::npos && end == from && end + 2 < text.size() &&
         hex_digit(text[end + 2]) >= 0)
    end = text.find("?=", end + 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view coded = text.substr(from, end - from);
  Word word{.charset = lowered(text.substr(at + 2, charset_end - at - 2)),
            .bytes = kind == 'q' ? from_q(coded) : from_base64(coded),
            .end = end + 2};
  return word;
}

// Gathers words of one charset before it reads them, since a letter may be split over two of them.
class Reading {
 public:
  explicit Reading(std::string_view otherwise) : otherwise_(otherwise) {}
  void plain(std::string_view text) {
    if (text.empty()) return;
    flush();
    out_ += to_utf8(text, "", otherwise_).text;
  }
  void word(Word word) {
    if (!bytes_.empty() && word.charset != charset_) flush();
    charset_ = std::move(word.charset);
    bytes_ += word.bytes;
  }
  std::string take() && {
    flush();
    return std::move(out_);
  }

 private:
  void flush() {
    if (!bytes_.empty()) out_ += to_utf8(bytes_, charset_).text;
    bytes_.clear();
  }
  std::string_view otherwise_;
  std::string out_, bytes_, charset_;
};

bool only_blanks(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string without_words(std::string_view text, std::string_view otherwise) {
  Reading reading(otherwise);
  std::size_t plain_from = 0;
  bool after_word = false;
  for (std::size_t at = text.find("=?"); at != std::string_view::npos; at = text.find("=?", at)) {
    auto word = word_at(text, at);
    if (!word) {
      at += 2;
      continue;
    }
    const std::string_view between = text.substr(plain_from, at - plain_from);
    if (!after_word || !only_blanks(between)) reading.plain(between);
    at = plain_from = word->end;
    after_word = true;
    reading.word(std::move(*word));
  }
  reading.plain(text.substr(plain_from));
  return std::move(reading).take();
}

}  // namespace

std::string unfolded(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (const char c : raw) {
    if (c == '\n' || c == '\r') continue;
    out += c;
  }
  return std::string(trimmed(out));
}

std::string header_text(std::string_view raw, std::string_view otherwise) {
  const std::string value = unfolded(raw);
  if (value.find("=?") == std::string::npos) return one_line(to_utf8(value, "", otherwise).text);
  return one_line(clean_text(without_words(value, otherwise)));
}

void FromBase64::add(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '=') bits_ = 0, held_ = 0;  // padding ends a run; another may follow it
    const int digit = base64_digit(c);
    if (digit < 0) continue;
    held_ = held_ << 6 | static_cast<unsigned>(digit);
    bits_ += 6;
    if (bits_ >= 8) {
      bits_ -= 8;
      out += static_cast<char>(held_ >> bits_ & 0xFFU);
    }
  }
}

std::string from_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() * 3 / 4);
  FromBase64().add(text, out);
  return out;
}

bool begins_as_base64(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || text[first] == '=' || base64_digit(text[first]) >= 0;
}

}  // namespace heard::mime
