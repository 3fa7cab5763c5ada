// Any text as an answer: each of its lines is in exactly one of new text, quotation and signature. Any HTML:
// its text and its cleaned form hold.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "mime/clean_mail_html.h"
#include "mime/cut/cut.h"
#include "mime/html_text.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

std::size_t signs_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c < 0 || c > ' '; }));
}

void check_cut(const heard::mime::CutText& cut, std::string_view text) {
  demand(signs_in(cut.new_text) + signs_in(cut.quoted_text) + signs_in(cut.signature) == signs_in(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = heard::clean_text({reinterpret_cast<const char*>(data), size});
  check_cut(heard::mime::cut_text(text), text);
  const heard::mime::HtmlTree tree = heard::mime::parse_html(text);
  const heard::mime::HtmlText said = heard::mime::html_text(tree);
  demand(heard::is_utf8(said.text));
  check_cut(heard::mime::cut_text(said.text, said.quotes, said.signatures), said.text);
  const std::string clean = heard::mime::clean_mail_html(tree).html;
  demand(heard::is_utf8(clean) && clean.find("<script") == std::string::npos &&
         clean.find("<style") == std::string::npos);
  return 0;
}
