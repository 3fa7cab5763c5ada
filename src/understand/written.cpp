#include "understand/written.h"

#include "mime/clean_html.h"

namespace heard::understand {

Result<Written> written(const std::string* text, const std::string* html) {
  if ((text == nullptr) == (html == nullptr))
    return invalid("missing_field", "A message needs either text or html.", "text");
  if (text != nullptr) return Written{.text = *text};
  mime::CleanHtml clean = mime::clean_html(*html);
  return Written{
      .text = std::move(clean.text), .html = std::move(clean.html), .pictures = std::move(clean.pictures)};
}

}  // namespace heard::understand
