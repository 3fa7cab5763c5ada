#include "mime/html_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "mime/ascii.h"
#include "mime/html_quotes.h"

namespace heard::mime {
namespace {

constexpr std::size_t ranges_max = 200;  // of quotations and of signatures; further ones are plain text

constexpr std::array paragraphs = {GUMBO_TAG_P,  GUMBO_TAG_UL, GUMBO_TAG_OL,         GUMBO_TAG_PRE,
                                   GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,         GUMBO_TAG_H4,
                                   GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_TABLE,
                                   GUMBO_TAG_DL};
constexpr std::array own_lines = {GUMBO_TAG_DIV,    GUMBO_TAG_TR,      GUMBO_TAG_LI,      GUMBO_TAG_HR,
                                  GUMBO_TAG_CENTER, GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION,
                                  GUMBO_TAG_FORM,   GUMBO_TAG_DT,      GUMBO_TAG_DD,      GUMBO_TAG_CAPTION,
                                  GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER,  GUMBO_TAG_MAIN,    GUMBO_TAG_FIELDSET};
constexpr std::array silent = {GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD,
                               GUMBO_TAG_TITLE,    GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_NOSCRIPT,
                               GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT, GUMBO_TAG_SVG};

template <class Tags>
bool one_of(const Tags& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

class Teller {
 public:
  void node(const GumboNode& node, std::size_t depth) {
    if (depth > mail_html_walk_max) return;
    words(words_of(node));
    if (const GumboElement* found = element_of(node)) element(*found, depth);
  }

  HtmlText take() && {
    if (to_end_) out_.quotes.push_back({*to_end_, out_.text.size()});
    while (!out_.text.empty() && is_blank(out_.text.back())) out_.text.pop_back();
    return std::move(out_);
  }

 private:
  void words(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (c == '\r') continue;
      if (pre_ > 0 && c == '\n') {
        line_break();
        continue;
      }
      // A no-break space is white space to a reader.
      const bool no_break = c == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
      if (no_break) ++i;
      if (no_break || (is_blank(c) && pre_ == 0)) {
        blank_ = true;
        continue;
      }
      begin_line();
      out_.text += c;
    }
  }

  // Writes what was put off until there is something to write: the marks of a quotation, one blank.
  void begin_line() {
    const bool at_start = out_.text.empty() || out_.text.back() == '\n';
    if (at_start) {
      for (std::size_t i = 0; i < std::min<std::size_t>(quote_depth_, 5); ++i) out_.text += "> ";
    } else if (blank_ && out_.text.back() != ' ') {
      out_.text += ' ';
    }
    blank_ = false;
  }

  void line_break() {
    blank_ = false;
    if (!out_.text.empty() && !out_.text.ends_with("\n\n\n")) out_.text += '\n';
  }
  void own_line() {
    blank_ = false;
    if (!out_.text.empty() && out_.text.back() != '\n') out_.text += '\n';
  }
  void own_paragraph() {
    own_line();
    if (out_.text.size() > 1 && out_.text[out_.text.size() - 2] != '\n') out_.text += '\n';
  }

  void children(const GumboElement& element, std::size_t depth) {
    each_child(element, [&](const GumboNode& child) { node(child, depth + 1); });
  }

  void element(const GumboElement& element, std::size_t depth) {
    const GumboTag tag = element.tag;
    if (one_of(silent, tag)) return;
    if (tag == GUMBO_TAG_BR) return line_break();
    const bool paragraph = one_of(paragraphs, tag);
    const bool own = one_of(own_lines, tag);
    if (paragraph) own_paragraph();
    if (own) own_line();
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) blank_ = true;
    const HtmlPlace place = place_of(element);
    if (place != HtmlPlace::plain) own_line();
    const std::size_t begin = out_.text.size();
    if (place == HtmlPlace::quote_to_end && !to_end_) to_end_ = begin;
    inside(element, depth);
    if (place == HtmlPlace::quote && out_.quotes.size() < ranges_max)
      out_.quotes.push_back({begin, out_.text.size()});
    if (place == HtmlPlace::signature && out_.signatures.size() < ranges_max)
      out_.signatures.push_back({begin, out_.text.size()});
    if (paragraph) own_paragraph();
    if (own || place != HtmlPlace::plain) own_line();
  }

  void inside(const GumboElement& element, std::size_t depth) {
    const GumboTag tag = element.tag;
    if (tag == GUMBO_TAG_LI) {
      begin_line();
      out_.text += "- ";
    }
    if (tag == GUMBO_TAG_PRE) ++pre_;
    if (tag == GUMBO_TAG_BLOCKQUOTE) ++quote_depth_;
    const std::size_t before = out_.text.size();
    children(element, depth);
    if (tag == GUMBO_TAG_A) address_of(element, before);
    if (tag == GUMBO_TAG_PRE) --pre_;
    if (tag == GUMBO_TAG_BLOCKQUOTE) --quote_depth_;
  }

  // Where a link leads, when its words do not say so already.
  void address_of(const GumboElement& link, std::size_t before) {
    constexpr std::size_t worth_reading_bytes = 200;
    const std::string_view address = trimmed(attribute(link, "href"));
    const std::string_view said = std::string_view(out_.text).substr(std::min(before, out_.text.size()));
    const bool web = begins_with_word(address, "http://") || begins_with_word(address, "https://");
    if (!web || address.size() > worth_reading_bytes || trimmed(said).empty()) return;
    const std::size_t host = address.find("//") + 2;
    std::string_view site = address.substr(host, address.find_first_of("/?#", host) - host);
    if (begins_with_word(site, "www.")) site.remove_prefix(4);
    if (find_word(said, site) != std::string_view::npos || said.find('@') != std::string_view::npos) return;
    out_.text += " (";
    out_.text += address;
    out_.text += ')';
  }

  HtmlText out_;
  std::optional<std::size_t> to_end_;
  std::size_t pre_ = 0;
  std::size_t quote_depth_ = 0;
  bool blank_ = false;
};

}  // namespace

HtmlText html_text(const HtmlTree& tree) {
  Teller teller;
  if (tree) teller.node(*tree->root, 0);
  return std::move(teller).take();
}

}  // namespace heard::mime
