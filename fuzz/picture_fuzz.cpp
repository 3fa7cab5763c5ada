// Any bytes as a picture from elsewhere: what is taken for one is of a kind and a size that a browser may be
// given. Any HTML: of its pictures each is to be seen, or somebody's spy, and no address of theirs is loaded.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "mime/clean_mail_html.h"
#include "mime/picture_bytes.h"

namespace {

void insist(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto picture = heard::mime::picture_in(bytes)) {
    insist(picture->media_type.starts_with("image/") && picture->media_type != "image/svg+xml");
    insist(picture->width > 0 && picture->width <= heard::mime::picture_side_max);
    insist(picture->height > 0 && picture->height <= heard::mime::picture_side_max);
  }
  const std::string text = heard::clean_text("<img src='http://a.example/" + std::string(bytes) + "'>");
  const auto clean = heard::mime::clean_mail_html(heard::mime::parse_html(text));
  insist(clean.html.find("src=\"http") == std::string::npos);
  std::size_t named = 0;
  for (std::size_t at = 0; (at = clean.html.find(" data-remote=\"", at)) != std::string::npos; ++at) ++named;
  insist(named == clean.remote_pictures.size());
  return 0;
}
