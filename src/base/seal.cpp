#include "base/seal.h"

#include <sodium.h>

#include <utility>

#include "base/bytes.h"

namespace heard {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(sizeof(Digest) == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

// A master key has other uses; the name keeps this one apart.
Digest sealing_key(const Secret& master_key) { return digest_of("seal", master_key.reveal()); }

std::uint8_t id_in(const std::string& bytes) { return static_cast<std::uint8_t>(bytes.front()); }

unsigned char* bytes_in(std::string& text, std::size_t at = 0) {
  return reinterpret_cast<unsigned char*>(text.data() + at);
}

}  // namespace

std::string seal(const Secret& text, std::string_view about, const KeyRing& keys, Random& random) {
  const std::string_view plain = text.reveal();
  const MasterKey newest = keys.newest();
  std::string out = static_cast<char>(newest.id) + random.bytes(nonce_size);
  const std::string nonce = out.substr(1);
  out.resize(out.size() + plain.size() + tag_size);
  Digest key = sealing_key(newest.secret);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_in(out, 1 + nonce_size), nullptr, as_bytes(plain).data(),
                                             plain.size(), as_bytes(about).data(), about.size(), nullptr,
                                             as_bytes(nonce).data(), key.data());
  sodium_memzero(key.data(), key.size());
  return base64url(as_bytes(out));
}

std::optional<Secret> unseal(std::string_view sealed, std::string_view about, const KeyRing& keys) {
  const auto bytes = from_base64url(sealed);
  if (!bytes || bytes->size() < 1 + nonce_size + tag_size) return std::nullopt;
  const Secret master_key = keys.find(id_in(*bytes));
  if (master_key.empty()) return std::nullopt;
  const std::string_view nonce = std::string_view(*bytes).substr(1, nonce_size);
  const std::string_view body = std::string_view(*bytes).substr(1 + nonce_size);
  std::string plain(body.size() - tag_size, '\0');
  Digest key = sealing_key(master_key);
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      bytes_in(plain), nullptr, nullptr, as_bytes(body).data(), body.size(), as_bytes(about).data(),
      about.size(), as_bytes(nonce).data(), key.data());
  sodium_memzero(key.data(), key.size());
  if (failed != 0) return std::nullopt;
  return Secret(std::move(plain));
}

std::optional<std::string> resealed(std::string_view sealed, std::string_view about, const KeyRing& keys,
                                    Random& random) {
  const auto bytes = from_base64url(sealed);
  if (!bytes || bytes->empty() || id_in(*bytes) == keys.newest().id) return std::nullopt;
  const auto text = unseal(sealed, about, keys);
  if (!text) return std::nullopt;
  return seal(*text, about, keys, random);
}

}  // namespace heard
