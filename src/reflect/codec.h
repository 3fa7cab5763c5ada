// Events, effects and timers as kind, version and JSON body, and back. Every alternative of the variant has
// `kind` and `version`; a changed shape gets the next version and an upcaster, since history is not
// rewritten.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "reflect/bodies_of.h"
#include "reflect/json_read.h"
#include "reflect/json_write.h"
#include "reflect/upcasters.h"

namespace heard::reflect {

struct Encoded {
  std::string_view kind;  // lives as long as the program
  int version = 1;
  std::string body;
};

template <class Variant>
Encoded encode(const Variant& value) {
  using std::visit;
  return visit(
      []<class T>(const T& body) {
        return Encoded{.kind = T::kind, .version = T::version, .body = to_json(body)};
      },
      value);
}

// One alternative of a variant, without its type.
struct KnownKind {
  std::string_view kind;
  int version = 1;
  Result<void> (*read)(std::string_view body, void* variant) = nullptr;
};

// Raises the body to the version of its kind in `known` and reads it into `variant`.
Result<void> decode_into(std::span<const KnownKind> known, Stored stored, const Upcasters& upcasters,
                         void* variant);

template <class Variant, class Body>
Result<void> read_body(std::string_view body, void* variant) {
  HEARD_TRY(*static_cast<Variant*>(variant), from_stored_json<Body>(body));
  return {};
}

template <class Variant, class... T>
constexpr std::array<KnownKind, sizeof...(T)> known_kinds(boost::mp11::mp_list<T...>* /*bodies*/) {
  return {KnownKind{.kind = T::kind, .version = T::version, .read = &read_body<Variant, T>}...};
}

// A kind nobody knows, a version newer than ours or a body that does not fit is ErrorKind::broken and
// named in the cause.
template <class Variant>
Result<Variant> decode(std::string_view kind, int version, std::string_view body,
                       const Upcasters& upcasters = {}) {
  static constexpr auto known = known_kinds<Variant>(static_cast<BodiesOf<Variant>*>(nullptr));
  Variant out;
  HEARD_CHECK(decode_into(known, {.kind = std::string(kind), .version = version, .body = std::string(body)},
                          upcasters, &out));
  return out;
}

}  // namespace heard::reflect
