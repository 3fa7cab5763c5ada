#include "mime/clean_mail_html.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "mime/ascii.h"
#include "mime/safe_link.h"
#include "mime/safe_style.h"
#include "mime/tracking_picture.h"

namespace heard::mime {
namespace {

constexpr std::array shown = {
    GUMBO_TAG_P,        GUMBO_TAG_BR,      GUMBO_TAG_DIV,        GUMBO_TAG_SPAN,    GUMBO_TAG_STRONG,
    GUMBO_TAG_B,        GUMBO_TAG_EM,      GUMBO_TAG_I,          GUMBO_TAG_U,       GUMBO_TAG_S,
    GUMBO_TAG_STRIKE,   GUMBO_TAG_DEL,     GUMBO_TAG_INS,        GUMBO_TAG_SUB,     GUMBO_TAG_SUP,
    GUMBO_TAG_SMALL,    GUMBO_TAG_BIG,     GUMBO_TAG_FONT,       GUMBO_TAG_CENTER,  GUMBO_TAG_H1,
    GUMBO_TAG_H2,       GUMBO_TAG_H3,      GUMBO_TAG_H4,         GUMBO_TAG_H5,      GUMBO_TAG_H6,
    GUMBO_TAG_HR,       GUMBO_TAG_UL,      GUMBO_TAG_OL,         GUMBO_TAG_LI,      GUMBO_TAG_DL,
    GUMBO_TAG_DT,       GUMBO_TAG_DD,      GUMBO_TAG_PRE,        GUMBO_TAG_CODE,    GUMBO_TAG_TT,
    GUMBO_TAG_KBD,      GUMBO_TAG_SAMP,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_Q,       GUMBO_TAG_CITE,
    GUMBO_TAG_ABBR,     GUMBO_TAG_ADDRESS, GUMBO_TAG_TABLE,      GUMBO_TAG_CAPTION, GUMBO_TAG_THEAD,
    GUMBO_TAG_TBODY,    GUMBO_TAG_TFOOT,   GUMBO_TAG_TR,         GUMBO_TAG_TD,      GUMBO_TAG_TH,
    GUMBO_TAG_COLGROUP, GUMBO_TAG_COL,     GUMBO_TAG_BDO,        GUMBO_TAG_MARK};
// Without their words.
constexpr std::array dropped = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,    GUMBO_TAG_OBJECT,
    GUMBO_TAG_EMBED,  GUMBO_TAG_APPLET, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_NOFRAMES,  GUMBO_TAG_NOEMBED,
    GUMBO_TAG_HEAD,   GUMBO_TAG_TITLE,  GUMBO_TAG_SELECT,   GUMBO_TAG_TEXTAREA,  GUMBO_TAG_AUDIO,
    GUMBO_TAG_VIDEO,  GUMBO_TAG_CANVAS, GUMBO_TAG_XMP,      GUMBO_TAG_PLAINTEXT, GUMBO_TAG_FRAMESET};
constexpr std::array empty_tags = {GUMBO_TAG_BR, GUMBO_TAG_HR, GUMBO_TAG_COL};
// Attributes that say only how something looks; each value is a short plain word or number.
constexpr std::array looks = {"align",  "valign",  "width",   "height",      "bgcolor",     "color", "size",
                              "border", "colspan", "rowspan", "cellpadding", "cellspacing", "dir",   "start"};

template <class Tags>
bool is_among(const Tags& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool plain_look(std::string_view value) {
  return !value.empty() && value.size() <= 30 && std::all_of(value.begin(), value.end(), [](char c) {
    return is_digit(c) || (lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z') || c == '#' || c == '%' ||
           c == '.';
  });
}

// A picture that travels inside the page itself.
bool is_picture_data(std::string_view address) {
  constexpr std::array<std::string_view, 4> kinds = {"data:image/png;base64,", "data:image/gif;base64,",
                                                     "data:image/jpeg;base64,", "data:image/webp;base64,"};
  const auto* kind =
      std::find_if(kinds.begin(), kinds.end(), [&](auto k) { return begins_with_word(address, k); });
  if (kind == kinds.end()) return false;
  return std::all_of(address.begin() + static_cast<std::ptrdiff_t>(kind->size()), address.end(), [](char c) {
    return is_digit(c) || (lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z') || c == '+' || c == '/' ||
           c == '=';
  });
}

// A picture among the parts of the mail, or in the page.
bool is_own_picture(std::string_view address) {
  const bool part =
      begins_with_word(address, "cid:") && address.find_first_of(" \t\r\n<>\"'") == std::string_view::npos;
  return part || is_picture_data(address);
}

class MailCleaner {
 public:
  void node(const GumboNode& node, std::size_t depth) {
    if (depth > mail_html_walk_max) return;
    append_escaped(out_.html, words_of(node));
    if (const GumboElement* found = element_of(node)) element(*found, depth);
  }
  CleanMailHtml take() && { return std::move(out_); }

 private:
  void children(const GumboElement& element, std::size_t depth) {
    each_child(element, [&](const GumboNode& child) { node(child, depth + 1); });
  }

  void element(const GumboElement& element, std::size_t depth) {
    const bool hides = is_hidden(element);
    hidden_ += hides ? 1 : 0;
    kept(element, depth);
    hidden_ -= hides ? 1 : 0;
  }

  void kept(const GumboElement& element, std::size_t depth) {
    const GumboTag tag = element.tag;
    // Nothing of SVG: it runs. Of formulas the words stay.
    if (element.tag_namespace == GUMBO_NAMESPACE_SVG || is_among(dropped, tag)) return;
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return children(element, depth);
    if (tag == GUMBO_TAG_IMG) return picture(element);
    if (tag == GUMBO_TAG_A) return link(element, depth);
    if (!is_among(shown, tag) || depth > mail_html_depth_max) return children(element, depth);
    const std::string name = gumbo_normalized_tagname(tag);
    out_.html += '<' + name;
    put_looks(element);
    out_.html += '>';
    if (is_among(empty_tags, tag)) return;
    children(element, depth);
    out_.html += "</" + name + '>';
  }

  void put(const char* name, std::string_view value) {
    out_.html += ' ';
    out_.html += name;
    out_.html += "=\"";
    append_escaped(out_.html, value);
    out_.html += '"';
  }

  void put_looks(const GumboElement& element) {
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto& found = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
      const std::string_view name = found.name;
      const auto* look = std::find(looks.begin(), looks.end(), name);
      if (look != looks.end() && plain_look(found.value)) put(*look, found.value);
      if (name != "style") continue;
      if (const std::string style = safe_style(found.value); !style.empty()) put("style", style);
    }
  }

  void link(const GumboElement& element, std::size_t depth) {
    const auto address = safe_link(attribute(element, "href"));
    if (!address) return children(element, depth);
    out_.html += "<a";
    put("href", *address);
    put_looks(element);
    out_.html += R"( rel="noopener noreferrer nofollow" target="_blank">)";
    children(element, depth);
    out_.html += "</a>";
  }

  void picture(const GumboElement& element) {
    const std::string source(trimmed(attribute(element, "src")));
    const auto remote = safe_link(source);
    out_.html += "<img";
    if (is_own_picture(source)) {
      put("src", source);
    } else if (remote && !begins_with_word(*remote, "mailto:")) {
      remote_picture(element, *remote);
    }
    if (const std::string_view alt = attribute(element, "alt"); !alt.empty()) put("alt", shortened(alt, 500));
    put_looks(element);
    out_.html += '>';
  }

  void remote_picture(const GumboElement& element, const std::string& address) {
    switch (use_of_picture(element, address, hidden_ > 0)) {
      case PictureUse::seen:
        put("data-remote", address);
        out_.remote_pictures.push_back(address);
        return;
      case PictureUse::tracking:
        out_.tracking_hosts.push_back(host_in(address));
        return;
      case PictureUse::unseen:
        return;
    }
  }

  CleanMailHtml out_;
  int hidden_ = 0;  // of what stands open, how many hide
};

}  // namespace

CleanMailHtml clean_mail_html(const HtmlTree& tree) {
  MailCleaner cleaner;
  if (tree) cleaner.node(*tree->root, 0);
  return std::move(cleaner).take();
}

}  // namespace heard::mime
