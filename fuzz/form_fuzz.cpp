// Any bytes as a posted form: it is refused, shown again or taken, and what is taken is whole and safe to
// keep.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "channel/web_form/receive.h"
#include "mime/multipart.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const heard::channel::Received& received) {
  require(heard::is_utf8(received.entry.message) && heard::is_utf8(received.entry.name));
  require(heard::is_utf8(received.entry.email) && heard::is_utf8(received.entry.key));
  if (!received.entry.troubles.empty()) return;
  require(!received.arrived.text.empty() && !received.arrived.key.empty());
  require(received.arrived.text.size() <= heard::message_bytes_max);
  for (const auto& file : received.arrived.files) {
    require(!file.name.empty() && file.name.size() <= 255 && heard::is_utf8(file.name));
    require(file.name.find_first_of("/\\\r\n") == std::string::npos);
    require(file.media_type.find('/') != std::string::npos);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view body(reinterpret_cast<const char*>(data), size);
  std::string_view type = "multipart/form-data; boundary=b";
  // The first line may be a content type of its own.
  if (body.starts_with("multipart/")) {
    type = body.substr(0, body.find('\n'));
    body.remove_prefix(std::min(type.size() + 1, body.size()));
  }
  const auto form = heard::mime::parse_form(type, body);
  if (!form.ok()) return 0;
  check(heard::channel::receive_contact(form->parts, body));
  check(heard::channel::receive_answer(form->parts, body, heard::ConversationId{7}));
  return 0;
}
