#include "reflect/upcasters.h"

namespace heard::reflect {

void Upcasters::add(std::string_view kind, int from_version, Upcast upcast) {
  upcasts_.insert_or_assign({std::string(kind), from_version}, std::move(upcast));
}

Result<bool> Upcasters::raise(Stored& stored) const {
  const auto found = upcasts_.find(std::pair(stored.kind, stored.version));
  if (found == upcasts_.end()) return false;
  HEARD_TRY(stored.body, found->second(stored.body, stored.kind));
  ++stored.version;
  return true;
}

}  // namespace heard::reflect
