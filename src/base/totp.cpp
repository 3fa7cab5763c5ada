#include "base/totp.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <new>

#include "base/bytes.h"

namespace heard {
namespace {

constexpr Duration step_length = seconds(30);
constexpr std::int64_t skew_steps = 1;
constexpr std::uint32_t code_limit = 1'000'000;

using Sha1 = std::array<std::uint8_t, 20>;

Sha1 hmac_sha1(std::string_view key, std::string_view message) {
  Sha1 out{};
  unsigned int size = 0;
  const unsigned char* made = HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
                                   as_bytes(message).data(), message.size(), out.data(), &size);
  if (made == nullptr || size != out.size()) throw std::bad_alloc();
  return out;
}

std::string uri_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

}  // namespace

std::int64_t totp_step_at(Instant at) { return at.us / step_length.us; }

std::string totp_code(std::string_view secret, std::int64_t step) {
  std::string counter;
  for (int shift = 56; shift >= 0; shift -= 8)
    counter += static_cast<char>(static_cast<std::uint64_t>(step) >> shift & 0xffU);
  const Sha1 mac = hmac_sha1(secret, counter);
  const std::size_t at = mac.back() & 0x0fU;
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8U | mac.at(i);
  return fmt::format("{:06}", (number & 0x7fff'ffffU) % code_limit);
}

std::optional<std::int64_t> totp_step_of(std::string_view code, std::string_view secret, Instant now,
                                         std::int64_t used) {
  std::optional<std::int64_t> found;
  const std::int64_t here = totp_step_at(now);
  for (std::int64_t step = here - skew_steps; step <= here + skew_steps; ++step) {
    const bool same = same_bytes(totp_code(secret, step), code);
    if (same && step > used) found = step;
  }
  return found;
}

std::string totp_uri(std::string_view secret, std::string_view issuer, std::string_view account) {
  // A colon parts the two in what apps show, however it is written.
  std::string house(issuer);
  std::ranges::replace(house, ':', ' ');
  return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", uri_escaped(house), uri_escaped(account),
                     base32(as_bytes(secret)), uri_escaped(house));
}

}  // namespace heard
