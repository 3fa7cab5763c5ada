#include "site/html.h"

#include "base/html_entity.h"
#include "base/text.h"

namespace heard::site {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_control(char c) { return (c >= 0 && c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; }

void append_escaped(std::string& out, std::string_view value) {
  for (const char c : value) {
    if (const std::string_view entity = html_entity(c); !entity.empty()) {
      out += entity;
    } else if (c == '\'') {
      out += "&#39;";
    } else if (is_control(c)) {
      out += replacement;
    } else {
      out += c;
    }
  }
}

}  // namespace

Html& Html::text(std::string_view value) {
  if (is_utf8(value)) {
    append_escaped(out_, value);
  } else {
    append_escaped(out_, clean_text(value));
  }
  return *this;
}

Html& Html::fill(Phrase phrase, std::initializer_list<std::string_view> values) {
  std::string_view rest = phrase.text;
  while (true) {
    const std::size_t open = rest.find('{');
    text(rest.substr(0, open));
    if (open == std::string_view::npos || open + 2 >= rest.size()) return *this;
    const auto which = static_cast<std::size_t>(rest[open + 1] - '0');
    if (which < values.size()) text(values.begin()[which]);
    rest.remove_prefix(open + 3);
  }
}

Html& Html::attr(Markup name, std::string_view value) {
  out_.append(" ").append(name.text).append("=\"");
  text(value);
  out_.append("\"");
  return *this;
}

}  // namespace heard::site
