#include "reflect/mail_json.h"

#include "reflect/json_write.h"

namespace heard {

// Found by its argument when a list of files is written: a member cannot be called "inline".
void put_json(reflect::JsonSink& sink, const MailFile& file) {
  sink.raw(R"({"name":)");
  sink.text(file.name);
  sink.raw(R"(,"media_type":)");
  sink.text(file.media_type);
  sink.raw(R"(,"size":)");
  sink.integer(file.size);
  sink.raw(R"(,"content_id":)");
  sink.text(file.content_id);
  sink.raw(R"(,"inline":)");
  sink.boolean(file.is_inline);
  sink.raw(R"(,"sha256":)");
  sink.text(file.sha256);
  sink.put('}');
}

}  // namespace heard

namespace heard::reflect {

std::string mail_json(const MailRead& mail) { return to_json(mail); }

}  // namespace heard::reflect
