#include "base/hmac.h"

#include <sodium.h>

namespace heard {

Digest hmac_sha256(std::string_view content, std::string_view key) {
  Digest mac{};
  static_assert(sizeof(Digest) == crypto_auth_hmacsha256_BYTES);
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, as_bytes(key).data(), key.size());
  crypto_auth_hmacsha256_update(&state, as_bytes(content).data(), content.size());
  crypto_auth_hmacsha256_final(&state, mac.data());
  sodium_memzero(&state, sizeof(state));
  return mac;
}

}  // namespace heard
