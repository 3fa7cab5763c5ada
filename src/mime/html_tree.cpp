#include "mime/html_tree.h"

#include <algorithm>
#include <array>

#include "base/html_entity.h"
#include "mime/ascii.h"

namespace heard::mime {
namespace {

// Marks that never stay open, or that the next of their kind closes.
constexpr std::array<std::string_view, 22> short_lived = {
    "br", "img", "hr", "meta", "link", "input", "col",   "area",  "base", "wbr",  "p",
    "li", "td",  "th", "tr",   "dt",   "dd",    "tbody", "thead", "html", "body", "option"};

// How many marks stand open at once, reckoned without building a tree.
std::size_t open_at_once(std::string_view html) {
  std::size_t open = 0;
  std::size_t most = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    if (at + 1 >= html.size()) break;
    if (html[at + 1] == '/') {
      if (open > 0) --open;
      continue;
    }
    const std::size_t end = html.find_first_of(" \t\r\n/>", at + 1);
    const std::string name = lowered(html.substr(at + 1, std::min<std::size_t>(end - at - 1, 12)));
    if (name.empty() || name[0] == '!' ||
        std::find(short_lived.begin(), short_lived.end(), name) != short_lived.end())
      continue;
    most = std::max(most, ++open);
  }
  return most;
}

}  // namespace

HtmlTree parse_html(std::string_view html) {
  if (std::count(html.begin(), html.end(), '<') > static_cast<std::ptrdiff_t>(mail_html_marks_max))
    return nullptr;
  if (open_at_once(html) > mail_html_open_max) return nullptr;
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  return HtmlTree(gumbo_parse_with_options(&options, html.data(), html.size()));
}

const GumboElement* element_of(const GumboNode& node) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-union-access): a node of gumbo is a tagged union
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE ? &node.v.element : nullptr;
}

std::string_view words_of(const GumboNode& node) {
  const bool words =
      node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-union-access): a node of gumbo is a tagged union
  return words ? std::string_view(node.v.text.text) : std::string_view();
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboElement& element, const char* name) {
  return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    const std::string_view entity = html_entity(c);
    if (entity.empty()) {
      out += c;
    } else {
      out += entity;
    }
  }
}

}  // namespace heard::mime
