#include "mime/clean_html.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "mime/html_tree.h"
#include "mime/safe_link.h"

namespace heard::mime {
namespace {

constexpr std::array kept_tags = {GUMBO_TAG_P,  GUMBO_TAG_BR,  GUMBO_TAG_STRONG,     GUMBO_TAG_B,
                                  GUMBO_TAG_EM, GUMBO_TAG_I,   GUMBO_TAG_UL,         GUMBO_TAG_OL,
                                  GUMBO_TAG_LI, GUMBO_TAG_PRE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_CODE};
constexpr std::array dropped_tags = {
    GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT,
    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TITLE, GUMBO_TAG_HEAD,     GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT};
constexpr std::array block_tags = {GUMBO_TAG_P,          GUMBO_TAG_DIV, GUMBO_TAG_UL,   GUMBO_TAG_OL,
                                   GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE, GUMBO_TAG_H1,   GUMBO_TAG_H2,
                                   GUMBO_TAG_H3,         GUMBO_TAG_TR,  GUMBO_TAG_TABLE};

constexpr std::size_t picture_name_bytes_max = 255;

template <class Tags>
bool holds(const Tags& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

class Cleaner {
 public:
  void node(const GumboNode& node, std::size_t depth) {
    if (depth > html_depth_max) return;
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-union-access): a node of gumbo is a tagged union
        return words(node.v.text.text);
      case GUMBO_NODE_ELEMENT:
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-union-access): a node of gumbo is a tagged union
        return element(node.v.element, depth);
      default:
        return;
    }
  }

  CleanHtml take() && {
    return {.html = std::move(html_), .text = std::string(trimmed(text_)), .pictures = std::move(pictures_)};
  }

 private:
  void words(const char* text) {
    append_escaped(html_, text);
    text_ += text;
  }

  void children(const GumboElement& element, std::size_t depth) {
    for (unsigned i = 0; i < element.children.length; ++i)
      node(*static_cast<const GumboNode*>(element.children.data[i]), depth + 1);
  }

  void element(const GumboElement& element, std::size_t depth) {
    const GumboTag tag = element.tag;
    if (holds(dropped_tags, tag)) return;
    if (tag == GUMBO_TAG_BR) {
      html_ += "<br>";
      text_ += '\n';
      return;
    }
    if (holds(block_tags, tag)) new_block();
    if (tag == GUMBO_TAG_LI) {
      new_line();
      text_ += "- ";
    }
    if (tag == GUMBO_TAG_A) return link(element, depth);
    if (tag == GUMBO_TAG_IMG) return picture(element);
    if (!holds(kept_tags, tag)) return children(element, depth);
    const std::string name = gumbo_normalized_tagname(tag);
    html_ += '<' + name + '>';
    children(element, depth);
    html_ += "</" + name + '>';
  }

  void link(const GumboElement& element, std::size_t depth) {
    const GumboAttribute* href = gumbo_get_attribute(&element.attributes, "href");
    const auto address = href != nullptr ? safe_link(href->value) : std::nullopt;
    if (!address) return children(element, depth);
    html_ += "<a href=\"";
    append_escaped(html_, *address);
    html_ += R"(" rel="noopener noreferrer nofollow">)";
    const std::size_t before = text_.size();
    children(element, depth);
    html_ += "</a>";
    if (text_.substr(before) != *address) text_ += " (" + *address + ")";
  }

  // Its own address is nobody's business: whoever shows the message says where the file is to be had.
  void picture(const GumboElement& element) {
    const std::string_view digits = attribute(element, "data-attachment");
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
    if (error != std::errc{} || end != digits.data() + digits.size() || id <= 0) return;
    const std::string name = shortened(one_line(attribute(element, "alt")), picture_name_bytes_max);
    html_ += "<img data-attachment=\"" + std::to_string(id) + "\" alt=\"";
    append_escaped(html_, name);
    html_ += "\">";
    text_ += '[' + name + ']';
    pictures_.push_back(id);
  }

  void new_line() {
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
  }
  void new_block() {
    new_line();
    if (text_.size() > 1 && text_[text_.size() - 2] != '\n') text_ += '\n';
  }

  std::string html_;
  std::string text_;
  std::vector<std::int64_t> pictures_;
};

}  // namespace

CleanHtml clean_html(std::string_view html) {
  const std::string clean = clean_text(html);
  if (std::count(clean.begin(), clean.end(), '<') > static_cast<std::ptrdiff_t>(html_marks_max)) {
    CleanHtml plain{.text = clean};
    append_escaped(plain.html, clean);
    return plain;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* parsed = gumbo_parse_with_options(&options, clean.data(), clean.size());
  Cleaner cleaner;
  cleaner.node(*parsed->root, 0);
  gumbo_destroy_output(&options, parsed);
  return std::move(cleaner).take();
}

}  // namespace heard::mime
