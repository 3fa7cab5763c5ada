#include "mime/html_quotes.h"

#include <algorithm>
#include <array>

#include "mime/ascii.h"

namespace heard::mime {
namespace {

struct Mark {
  std::string_view
      name;  // of a class, or an id, in lower case; Outlook on the web puts x_ in front of foreign ones
  HtmlPlace place;
};

constexpr std::array class_marks = {
    Mark{"gmail_attr", HtmlPlace::quote},
    Mark{"moz-cite-prefix", HtmlPlace::quote},
    Mark{"yahoo_quoted", HtmlPlace::quote},
    Mark{"protonmail_quote", HtmlPlace::quote},
    Mark{"tutanota_quote", HtmlPlace::quote},
    Mark{"zmail_extra", HtmlPlace::quote},
    Mark{"front-blockquote", HtmlPlace::quote},
    Mark{"ntes-mailmaster-quote", HtmlPlace::quote},
    Mark{"netease_mail_readhtml", HtmlPlace::quote},
    Mark{"mail-quote-collapse", HtmlPlace::quote},
    Mark{"wordsection1-quote", HtmlPlace::quote},
    Mark{"outlookmessageheader", HtmlPlace::quote_to_end},
    Mark{"gmail_signature", HtmlPlace::signature},
    Mark{"gmail_signature_prefix", HtmlPlace::signature},
    Mark{"moz-signature", HtmlPlace::signature},
    Mark{"protonmail_signature_block", HtmlPlace::signature},
};
constexpr std::array id_marks = {
    Mark{"divrplyfwdmsg", HtmlPlace::quote_to_end},
    Mark{"appendonsend", HtmlPlace::quote_to_end},
    Mark{"stopspelling", HtmlPlace::quote_to_end},
    Mark{"olk_src_body_section", HtmlPlace::quote},
    Mark{"isreplycontent", HtmlPlace::quote},
    Mark{"isforwardcontent", HtmlPlace::quote},
    Mark{"mail-editor-reference-message-container", HtmlPlace::quote},
    Mark{"replysplit", HtmlPlace::quote_to_end},
    Mark{"reply-intro", HtmlPlace::quote},
    Mark{"applemailsignature", HtmlPlace::signature},
    Mark{"ms-outlook-mobile-signature", HtmlPlace::signature},
};

template <class Marks>
HtmlPlace find(const Marks& marks, std::string_view name) {
  if (name.starts_with("x_")) name.remove_prefix(2);
  const auto* found = std::find_if(marks.begin(), marks.end(), [&](const Mark& m) { return m.name == name; });
  return found == marks.end() ? HtmlPlace::plain : found->place;
}

HtmlPlace by_class(std::string_view value) {
  const std::string classes = lowered(value.substr(0, 300));
  for (std::size_t at = 0; at < classes.size();) {
    const std::size_t end = std::min(classes.find(' ', at), classes.size());
    if (const HtmlPlace place = find(class_marks, std::string_view(classes).substr(at, end - at));
        place != HtmlPlace::plain)
      return place;
    at = end + 1;
  }
  return HtmlPlace::plain;
}

// The thin line that Outlook draws over the head of the mail it answers.
bool is_outlook_line(std::string_view style) {
  const std::size_t at = find_word(style, "border-top:solid #");
  if (at == std::string_view::npos) return false;
  const std::string_view colour = style.substr(at + 18, 6);
  return same_word(colour, "b5c4df") || same_word(colour, "e1e1e1") || same_word(colour, "b2b2b2");
}

}  // namespace

HtmlPlace place_of(const GumboElement& element) {
  if (element.attributes.length == 0) return HtmlPlace::plain;
  if (const std::string_view id = attribute(element, "id"); !id.empty()) {
    if (const HtmlPlace place = find(id_marks, lowered(id)); place != HtmlPlace::plain) return place;
  }
  if (const std::string_view name = attribute(element, "class"); !name.empty()) {
    if (const HtmlPlace place = by_class(name); place != HtmlPlace::plain) return place;
  }
  if (same_word(attribute(element, "name"), "quote") && element.tag == GUMBO_TAG_DIV) return HtmlPlace::quote;
  if (element.tag == GUMBO_TAG_DIV && is_outlook_line(attribute(element, "style")))
    return HtmlPlace::quote_to_end;
  return HtmlPlace::plain;
}

}  // namespace heard::mime
