// Any bytes as the headers and the body of a call by a channel of the house's own: two lines, then the body.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "channel/webhook/receive.h"
#include "channel/webhook/signature.h"
#include "reflect/json_read.h"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

std::string_view line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return taken;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace webhook = heard::channel::webhook;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const std::vector<heard::Secret> secrets{heard::Secret("hws_known"), heard::Secret("hws_before")};
  const heard::Instant now{std::int64_t{1'764'248'400} * 1'000'000};
  const std::string_view timestamp = line(rest);
  const std::string_view signature = line(rest);
  // nobody finds a signature by chance, and what is signed passes
  must(!webhook::check_signature({timestamp, signature, rest}, secrets, now).ok());
  must(webhook::check_signature({"1764248400", webhook::signature_of(secrets, "1764248400", rest), rest},
                                secrets, now)
           .ok());
  if (const auto bytes = heard::from_base64(rest)) must(heard::base64(heard::as_bytes(*bytes)) == rest);
  const auto message = heard::reflect::from_json<heard::ChannelMessage>(rest);
  if (!message.ok()) return 0;
  const auto received = webhook::receive(*message, rest, {7});
  if (!received.ok()) {
    must(received.error().kind == heard::ErrorKind::invalid && !received.error().field.empty());
    return 0;
  }
  must(!received->text.empty() && received->key.starts_with("7:") && received->by_channel.has_value());
  for (const auto& file : received->files) must(file.name.find('/') == std::string::npos);
  return 0;
}
