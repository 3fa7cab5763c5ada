#include "reflect/json_write.h"

#include "base/bytes.h"

namespace heard::reflect {

void put_json(JsonSink& sink, const ContentHash& hash) { sink.word(base64url(hash.bytes)); }

void write_json_text(std::string& out, std::string_view text) {
  JsonSink sink(out);
  sink.text(text);
  sink.flush();
}

}  // namespace heard::reflect
