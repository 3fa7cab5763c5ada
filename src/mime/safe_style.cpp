#include "mime/safe_style.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "mime/ascii.h"

namespace heard::mime {
namespace {

constexpr std::size_t style_bytes_max = 4'000;

constexpr std::array<std::string_view, 29> whole = {
    "color",           "background-color", "font",           "font-family",
    "font-size",       "font-style",       "font-weight",    "text-align",
    "text-indent",     "line-height",      "letter-spacing", "text-decoration",
    "text-transform",  "vertical-align",   "white-space",    "width",
    "max-width",       "min-width",        "height",         "max-height",
    "direction",       "margin",           "padding",        "border",
    "border-collapse", "border-spacing",   "border-radius",  "list-style-type",
    "word-wrap"};
constexpr std::array<std::string_view, 3> beginnings = {"margin-", "padding-", "border-"};

bool allowed(std::string_view property) {
  if (std::find(whole.begin(), whole.end(), property) != whole.end()) return true;
  if (property.find("image") != std::string_view::npos) return false;
  return std::any_of(beginnings.begin(), beginnings.end(), [&](auto b) { return property.starts_with(b); });
}

// Letters, digits and a few signs; brackets only for colours. No backslash, no comment, no address.
bool harmless(std::string_view value) {
  constexpr std::string_view signs = " #%.,-+!'()";
  const bool plain = std::all_of(value.begin(), value.end(), [&](char c) {
    return is_digit(c) || (lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z') ||
           signs.find(c) != std::string_view::npos;
  });
  if (!plain || value.empty() || value.size() > 200) return false;
  // Spaces below nothing let text lie over what is not of the mail.
  if (value.find(" -") != std::string_view::npos || value.front() == '-') return false;
  const std::size_t bracket = value.find('(');
  if (bracket == std::string_view::npos) return true;
  const std::string lower = lowered(value);
  return (lower.starts_with("rgb(") || lower.starts_with("rgba(") || lower.starts_with("hsl(")) &&
         lower.find('(', bracket + 1) == std::string::npos;
}

}  // namespace

std::string safe_style(std::string_view style) {
  std::string out;
  if (style.size() > style_bytes_max) return out;
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view declaration = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string property = lowered(trimmed(declaration.substr(0, colon)));
    std::string value(trimmed(declaration.substr(colon + 1)));
    std::replace(value.begin(), value.end(), '"', '\'');
    std::replace_if(
        value.begin(), value.end(), [](char c) { return is_blank(c); }, ' ');
    if (!allowed(property) || !harmless(value)) continue;
    if (!out.empty()) out += ';';
    out += property;
    out += ':';
    out += value;
  }
  return out;
}

}  // namespace heard::mime
