// TOTP: six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, on RFC 4226). A step is one span
// of 30 seconds, counted from 1970. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace heard {

constexpr std::size_t totp_secret_bytes = 20;
constexpr std::size_t totp_digits = 6;

std::int64_t totp_step_at(Instant at);
std::string totp_code(std::string_view secret, std::int64_t step);
// The step whose code this is: that of now, the one before or the one after, but only later than `used`.
// Takes as long whichever it is.
std::optional<std::int64_t> totp_step_of(std::string_view code, std::string_view secret, Instant now,
                                         std::int64_t used);

// What an app reads from a QR code. `issuer` is whose desk, `account` who signs in there.
std::string totp_uri(std::string_view secret, std::string_view issuer, std::string_view account);

}  // namespace heard
