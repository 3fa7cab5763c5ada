#include "base/bytes.h"

#include <sodium.h>

namespace heard {

Digest digest_of(std::string_view content, std::string_view key) {
  Digest out{};
  crypto_generichash(out.data(), out.size(), as_bytes(content).data(), content.size(),
                     key.empty() ? nullptr : as_bytes(key).data(), key.size());
  return out;
}

Digest sha256_of(std::string_view content) {
  Digest out{};
  crypto_hash_sha256(out.data(), as_bytes(content).data(), content.size());
  return out;
}

std::string hex(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view alphabet = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const std::uint8_t b : bytes) {
    out += alphabet[b >> 4U];
    out += alphabet[b & 15U];
  }
  return out;
}

namespace {

std::string in_base64(std::span<const std::uint8_t> bytes, int variant) {
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), variant);
  out.pop_back();  // sodium ends it with a zero byte
  return out;
}

}  // namespace

std::string base64url(std::span<const std::uint8_t> bytes) {
  return in_base64(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string base64(std::span<const std::uint8_t> bytes) {
  return in_base64(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::string base32(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string out;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const std::uint8_t b : bytes) {
    held = held << 8U | b;
    for (bits += 8; bits >= 5; bits -= 5) out += alphabet[held >> (bits - 5) & 31U];
  }
  if (bits > 0) out += alphabet[held << (5 - bits) & 31U];
  return out;
}

namespace {

std::optional<std::string> decoded(std::string_view text, int variant,
                                   std::string (*encoded)(std::span<const std::uint8_t>)) {
  std::string out(text.size(), '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(),
                                       text.size(), nullptr, &size, &end, variant);
  if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
  out.resize(size);
  // libsodium takes some bytes above 0x7F for letters; only one spelling may be good.
  if (encoded(as_bytes(out)) != text) return std::nullopt;
  return out;
}

}  // namespace

std::optional<std::string> from_base64(std::string_view text) {
  return decoded(text, sodium_base64_VARIANT_ORIGINAL, base64);
}

std::optional<std::string> from_base64url(std::string_view text) {
  return decoded(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING, base64url);
}

std::optional<std::string> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string out(text.size() / 2, '\0');
  std::size_t size = 0;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(),
                     nullptr, &size, nullptr) != 0 ||
      size != out.size())
    return std::nullopt;
  return out;
}

bool same_bytes(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace heard
