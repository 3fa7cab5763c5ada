#include "base/file_name.h"

#include <algorithm>

#include "base/text.h"

namespace heard {
namespace {

constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t ending_bytes_max = 12;
constexpr std::size_t media_type_bytes_max = 100;

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+' || c == '_';
  });
}

// U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069: "exe.gpj" must not look like "jpg.exe".
bool turns_text(std::string_view three) {
  if (three.size() < 3 || three[0] != '\xE2') return false;
  const auto second = static_cast<unsigned char>(three[1]);
  const auto third = static_cast<unsigned char>(three[2]);
  return (second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE))) ||
         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

}  // namespace

std::string safe_file_name(std::string_view name) {
  const std::string clean = clean_text(name.substr(name.find_last_of("/\\") + 1));
  std::string shown;
  for (std::size_t at = 0; at < clean.size(); ++at) {
    const std::string_view rest = std::string_view(clean).substr(at);
    if (turns_text(rest)) {
      at += 2;
    } else if (static_cast<unsigned char>(clean[at]) >= 0x20 && clean[at] != 0x7f) {
      shown += clean[at];
    }
  }
  shown = one_line(shown);
  if (shown.empty() || shown.find_first_not_of('.') == std::string::npos) return "file";
  if (shown.size() <= name_bytes_max) return shown;
  const std::size_t dot = shown.find_last_of('.');
  const bool has_ending = dot != std::string::npos && shown.size() - dot <= ending_bytes_max;
  const std::string ending = has_ending ? shown.substr(dot) : std::string();
  return shortened(shown.substr(0, shown.size() - ending.size()), name_bytes_max - ending.size()) + ending;
}

std::string safe_media_type(std::string_view type) {
  constexpr std::string_view unknown = "application/octet-stream";
  const std::string plain = folded(trimmed(type.substr(0, type.find(';'))));
  const std::size_t slash = plain.find('/');
  if (slash == std::string::npos || plain.size() > media_type_bytes_max) return std::string(unknown);
  const std::string_view whole = plain;
  return is_token(whole.substr(0, slash)) && is_token(whole.substr(slash + 1)) ? plain : std::string(unknown);
}

}  // namespace heard
