#include "base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace heard {
namespace {

bool is_plain_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0; });
}

std::string normalised(const icu::Normalizer2* form, std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                      status);
  return U_SUCCESS(status) ? out : std::string(text);
}

// Calls fn(code point or -1, first byte, behind last byte) for each character.
template <class Fn>
void each_character(std::string_view bytes, Fn&& fn) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int32_t>(bytes.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t from = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (!fn(c, static_cast<std::size_t>(from), static_cast<std::size_t>(at))) return;
  }
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

bool is_utf8(std::string_view bytes) {
  bool valid = true;
  each_character(bytes, [&](UChar32 c, std::size_t, std::size_t) { return valid = c >= 0; });
  return valid;
}

std::string clean_text(std::string_view bytes) {
  if (is_plain_ascii(bytes)) return std::string(bytes);
  std::string valid;
  valid.reserve(bytes.size());
  each_character(bytes, [&](UChar32 c, std::size_t from, std::size_t to) {
    if (c > 0) {
      valid.append(bytes.substr(from, to - from));
    } else {
      valid.append("\xEF\xBF\xBD");
    }
    return true;
  });
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) ? normalised(nfc, valid) : valid;
}

std::string folded(std::string_view text) {
  if (is_plain_ascii(text)) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return U_SUCCESS(status) ? normalised(form, clean_text(text)) : std::string(text);
}

std::string shortened(std::string_view text, std::size_t bytes_max) {
  constexpr std::string_view ellipsis = "…";
  if (text.size() <= bytes_max) return std::string(text);
  std::size_t keep = 0;
  const std::size_t room = bytes_max > ellipsis.size() ? bytes_max - ellipsis.size() : 0;
  each_character(text, [&](UChar32, std::size_t, std::size_t to) {
    if (to > room) return false;
    keep = to;
    return true;
  });
  return std::string(text.substr(0, keep)) + (room > 0 ? std::string(ellipsis) : std::string());
}

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : trimmed(text)) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace heard
