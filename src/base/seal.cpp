#include "base/seal.h"

#include <sodium.h>

#include <utility>

#include "base/bytes.h"

namespace heard {
namespace {

constexpr char key_id = 1;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(sizeof(Digest) == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

// The master key has other uses; the name keeps this one apart.
Digest sealing_key(const Secret& master_key) { return digest_of("seal", master_key.reveal()); }

unsigned char* bytes_in(std::string& text, std::size_t at = 0) {
  return reinterpret_cast<unsigned char*>(text.data() + at);
}

}  // namespace

std::string seal(const Secret& text, std::string_view about, const Secret& master_key, Random& random) {
  const std::string_view plain = text.reveal();
  std::string out = key_id + random.bytes(nonce_size);
  const std::string nonce = out.substr(1);
  out.resize(out.size() + plain.size() + tag_size);
  Digest key = sealing_key(master_key);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_in(out, 1 + nonce_size), nullptr, as_bytes(plain).data(),
                                             plain.size(), as_bytes(about).data(), about.size(), nullptr,
                                             as_bytes(nonce).data(), key.data());
  sodium_memzero(key.data(), key.size());
  return base64url(as_bytes(out));
}

std::optional<Secret> unseal(std::string_view sealed, std::string_view about, const Secret& master_key) {
  const auto bytes = from_base64url(sealed);
  if (!bytes || bytes->size() < 1 + nonce_size + tag_size || bytes->front() != key_id) return std::nullopt;
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

}  // namespace heard
