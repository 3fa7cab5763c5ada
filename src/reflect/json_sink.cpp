#include "reflect/json_sink.h"

#include "base/lines.h"

#include <cstdint>

namespace heard::reflect {
namespace {

constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::uint64_t highs = 0x8080808080808080;

constexpr std::uint64_t has_zero(std::uint64_t eight) { return (eight - ones) & ~eight & highs; }

// Whether one of eight bytes is a quote, a backslash or below a space.
bool must_escape(std::uint64_t eight) {
  const std::uint64_t control = (eight - ones * 0x20) & ~eight & highs;
  return (control | has_zero(eight ^ (ones * '"')) | has_zero(eight ^ (ones * '\\'))) != 0;
}

bool must_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

// How many bytes at the front need no escape.
std::size_t plain_run(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    if (must_escape(eight)) break;
  }
  while (at < text.size() && !must_escape(text[at])) ++at;
  return at;
}

}  // namespace

void JsonSink::text(std::string_view text) {
  put('"');
  for (;;) {
    const std::size_t run = plain_run(text);
    raw(text.substr(0, run));
    if (run == text.size()) break;
    escape(text[run]);
    text.remove_prefix(run + 1);
  }
  put('"');
}

void JsonSink::raw_long(std::string_view bytes) {
  flush();
  out_.append(bytes);
}

void JsonSink::escape(char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  switch (c) {
    case '"':
      return raw("\\\"");
    case '\\':
      return raw("\\\\");
    case '\n':
      return raw("\\n");
    case '\r':
      return raw("\\r");
    case '\t':
      return raw("\\t");
    default:
      raw("\\u00");
      put(hex[static_cast<unsigned char>(c) >> 4U]);
      put(hex[static_cast<unsigned char>(c) & 15U]);
  }
}

void JsonSink::lines(std::string_view joined) {
  put('[');
  bool first = true;
  each_line(joined, [&](std::string_view line) {
    if (!first) put(',');
    first = false;
    text(line);
  });
  put(']');
}

}  // namespace heard::reflect
