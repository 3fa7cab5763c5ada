// Any bytes as "kind version body" of an event, an effect or a timer: an answer, never a crash; what is
// taken is written the same again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "record/effect.h"
#include "record/event.h"
#include "reflect/codec.h"

namespace {

template <class Variant>
void decode_as(std::string_view kind, int version, std::string_view body) {
  const auto first = heard::reflect::decode<Variant>(kind, version, body);
  if (!first.ok()) return;
  const auto encoded = heard::reflect::encode(*first);
  const auto second = heard::reflect::decode<Variant>(encoded.kind, encoded.version, encoded.body);
  if (!second.ok() || heard::reflect::encode(*second).body != encoded.body) std::abort();
}

}  // namespace

// The first byte is the version, then the kind up to a space, then the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t space = rest.find(' ');
  const std::string_view kind = rest.substr(0, space);
  const std::string_view body = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
  const int version = data[0] - '0';
  decode_as<heard::Event>(kind, version, body);
  decode_as<heard::EffectBody>(kind, version, body);
  decode_as<heard::TimerBody>(kind, version, body);
  return 0;
}
