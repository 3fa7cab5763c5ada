// What a part says about itself: its type, its name, how it wants to be shown. Pure.
#pragma once

#include <string>

#include "mime/mail_source.h"

namespace heard::mime {

struct PartHead {
  std::string media_type;  // "type/subtype" in lower case, "text/plain" when nothing is said
  std::string charset;
  std::string name;  // as given, decoded; empty when it has none
  std::string content_id;
  std::string title;  // Content-Description
  std::string smime;  // what kind of S/MIME it is, in lower case: "signed-data"
  bool says_attachment = false;
  bool says_inline = false;

  [[nodiscard]] bool is_text() const { return media_type == "text/plain" || media_type == "text/html"; }
  // What mail programs show among the text.
  [[nodiscard]] bool is_media() const {
    return media_type.starts_with("image/") || media_type.starts_with("audio/") ||
           media_type.starts_with("video/");
  }
};

// `otherwise` as in header_text().
PartHead part_head(GMimeObject* part, std::string_view otherwise = {});

}  // namespace heard::mime
