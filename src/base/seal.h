// What must be read again is kept sealed: XChaCha20-Poly1305 under a key made from a master key.
//   base64url( key id (1) | nonce (24) | sealed text with its tag )
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/key_ring.h"
#include "base/random.h"
#include "base/secret.h"

namespace heard {

// `about` says what it is and whose, so that one sealed text cannot stand in for another.
std::string seal(const Secret& text, std::string_view about, const KeyRing& keys, Random& random);
// Nothing for anything that was not sealed with one of these keys about this.
std::optional<Secret> unseal(std::string_view sealed, std::string_view about, const KeyRing& keys);
// The same under the newest key; nothing where it is already, or cannot be opened.
std::optional<std::string> resealed(std::string_view sealed, std::string_view about, const KeyRing& keys,
                                    Random& random);

}  // namespace heard
