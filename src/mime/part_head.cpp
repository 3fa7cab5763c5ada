#include "mime/part_head.h"

#include "base/file_name.h"
#include "mime/ascii.h"
#include "mime/header_text.h"
#include "mime/message_ids.h"
#include "mime/parameters.h"

namespace heard::mime {
namespace {

// "text" alone, "image", "text/": what old programs write.
std::string whole_type(const std::string& said, bool in_digest) {
  if (said.empty()) return in_digest ? "message/rfc822" : "text/plain";
  if (said == "text") return "text/plain";
  if (said == "html") return "text/html";
  return safe_media_type(said);
}

}  // namespace

PartHead part_head(GMimeObject* part, std::string_view otherwise) {
  const Parameters type = parse_parameters(raw_header(part, "Content-Type"), otherwise);
  const Parameters disposition = parse_parameters(raw_header(part, "Content-Disposition"), otherwise);
  PartHead head{.media_type = whole_type(type.value, as_message_part(part) != nullptr),
                .charset = std::string(type.field("charset")),
                .name = std::string(disposition.field("filename")),
                .content_id = message_id(raw_header(part, "Content-Id")),
                .says_attachment = disposition.value == "attachment",
                .says_inline = disposition.value == "inline"};
  if (head.name.empty()) head.name = type.field("name");
  if (head.name.empty()) head.name = type.field("filename");
  if (head.name.empty()) head.name = disposition.field("name");
  head.smime = lowered(type.field("smime-type"));
  head.title = header_text(raw_header(part, "Content-Description"), otherwise);
  return head;
}

}  // namespace heard::mime
