#include "mime/transfer_encoding.h"

#include <array>
#include <cstdint>

namespace heard::mime {
namespace {

constexpr std::size_t line_max = 76;
constexpr std::string_view hex_digits = "0123456789ABCDEF";
constexpr std::string_view base64_alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

std::string as_hex(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return {'=', hex_digits[byte >> 4U], hex_digits[byte & 15U]};
}

bool is_plain(char c) { return c > ' ' && c <= '~' && c != '='; }

// One line of text, soft-broken. White space at its end and a leading dot would not survive every server.
void put_line(std::string& out, std::string_view line) {
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool blank = c == ' ' || c == '\t';
    const bool keeps = (is_plain(c) && !(c == '.' && column == 0)) || (blank && i + 1 < line.size());
    const std::string written = keeps ? std::string(1, c) : as_hex(c);
    if (column + written.size() > line_max - 1) {
      out += "=\r\n";
      column = 0;
      if (c == '.') {
        out += as_hex(c);
        column = 3;
        continue;
      }
    }
    out += written;
    column += written.size();
  }
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::uint32_t three =
        byte_at(bytes, at) << 16U | byte_at(bytes, at + 1) << 8U | byte_at(bytes, at + 2);
    out += base64_alphabet[three >> 18U & 63U];
    out += base64_alphabet[three >> 12U & 63U];
    out += at + 1 < bytes.size() ? base64_alphabet[three >> 6U & 63U] : '=';
    out += at + 2 < bytes.size() ? base64_alphabet[three & 63U] : '=';
  }
  return out;
}

std::string base64_lines(std::string_view bytes) {
  constexpr std::size_t of_a_line = line_max / 4 * 3;
  std::string out;
  out.reserve(bytes.size() / 3 * 4 + bytes.size() / of_a_line * 2 + 8);
  for (std::size_t at = 0; at < bytes.size(); at += of_a_line)
    out.append(base64(bytes.substr(at, of_a_line))).append("\r\n");
  return out;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size() * 5 / 4);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    put_line(out, line);
    out += "\r\n";
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace heard::mime
