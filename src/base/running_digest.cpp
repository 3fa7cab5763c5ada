#include "base/running_digest.h"

#include <sodium.h>

namespace heard {

struct RunningDigest::State {
  crypto_generichash_state hash;
};

RunningDigest::RunningDigest() : state_(std::make_unique<State>()) {
  crypto_generichash_init(&state_->hash, nullptr, 0, sizeof(Digest));
}

RunningDigest::~RunningDigest() = default;

void RunningDigest::add(std::string_view bytes) {
  crypto_generichash_update(&state_->hash, as_bytes(bytes).data(), bytes.size());
}

Digest RunningDigest::finish() {
  Digest out{};
  crypto_generichash_final(&state_->hash, out.data(), out.size());
  return out;
}

}  // namespace heard
