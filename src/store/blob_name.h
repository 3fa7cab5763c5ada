// The name of a blob: a keyed hash, so that a name says nothing to whoever has the bytes but not the key.
#pragma once

#include <string>
#include <string_view>

#include "base/bytes.h"

namespace heard::store {

// `key` is the setting instance_secret.
inline std::string blob_name(std::string_view bytes, std::string_view key) {
  return hex(digest_of(bytes, key));
}

}  // namespace heard::store
