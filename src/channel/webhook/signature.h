// The signature of a call between a house and a channel that it brings itself: HMAC-SHA-256, in hex, over the
// time of the call in seconds, a dot and the body, under the secret that both know. Pure.
//   Heard-Timestamp: 1764248400
//   Heard-Signature: v1=5bdc…,v1=60e4…   (one a secret, while an old one is still good)
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"

namespace heard::channel::webhook {

constexpr std::string_view timestamp_header = "Heard-Timestamp";
constexpr std::string_view signature_header = "Heard-Signature";
constexpr Duration signature_window = minutes(5);

struct SignedCall {
  std::string_view timestamp;  // as the headers have them
  std::string_view signature;
  std::string_view body;
};

// What stands in the header.
std::string signature_of(std::span<const Secret> secrets, std::string_view timestamp, std::string_view body);

// unauthenticated with missing_signature, stale_timestamp or wrong_signature.
Result<void> check_signature(const SignedCall& call, std::span<const Secret> secrets, Instant now);

}  // namespace heard::channel::webhook
