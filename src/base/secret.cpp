#include "base/secret.h"

#include <sodium.h>

namespace heard {

// A short text that was moved away leaves its bytes behind, so the whole room is wiped.
Secret::~Secret() {
  text_.resize(text_.capacity());
  sodium_memzero(text_.data(), text_.size());
}

}  // namespace heard
