#include "base/sealed_stream.h"

#include <endian.h>
#include <sodium.h>

#include <array>
#include <cstring>

#include "base/bytes.h"

namespace heard {
namespace {

using StreamKey = std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_KEYBYTES>;

constexpr std::size_t salt_bytes = crypto_pwhash_argon2id_SALTBYTES;
constexpr std::size_t head_bytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::uint64_t operations = crypto_pwhash_argon2id_OPSLIMIT_MODERATE;
constexpr std::uint64_t memory_bytes = crypto_pwhash_argon2id_MEMLIMIT_MODERATE;
// An opening is anybody's bytes: what it asks of this machine has an end.
constexpr std::uint64_t operations_max = 8;
constexpr std::uint64_t memory_bytes_max = std::uint64_t{512} << 20U;

static_assert(salt_bytes + 2 * sizeof(std::uint64_t) + head_bytes == sealed_stream_opening_bytes);
static_assert(sealed_piece_more_bytes == crypto_secretstream_xchacha20poly1305_ABYTES);

std::string eight(std::uint64_t number) {
  const std::uint64_t little = htole64(number);
  return {reinterpret_cast<const char*>(&little), sizeof little};
}

std::uint64_t eight_at(std::string_view text, std::size_t at) {
  std::uint64_t little = 0;
  std::memcpy(&little, text.data() + at, sizeof little);
  return le64toh(little);
}

bool key_of(const Secret& passphrase, std::string_view salt, std::uint64_t ops, std::uint64_t memory,
            StreamKey& key) {
  const std::string_view words = passphrase.reveal();
  return crypto_pwhash(key.data(), key.size(), words.data(), words.size(), as_bytes(salt).data(), ops,
                       static_cast<std::size_t>(memory), crypto_pwhash_ALG_ARGON2ID13) == 0;
}

}  // namespace

struct SealingStream::State {
  crypto_secretstream_xchacha20poly1305_state stream;
  ~State() { sodium_memzero(&stream, sizeof stream); }
};
struct OpeningStream::State {
  crypto_secretstream_xchacha20poly1305_state stream;
  ~State() { sodium_memzero(&stream, sizeof stream); }
};

SealingStream::SealingStream(const Secret& passphrase, Random& random) : state_(std::make_unique<State>()) {
  const std::string salt = random.bytes(salt_bytes);
  StreamKey key{};
  if (!key_of(passphrase, salt, operations, memory_bytes, key)) throw std::bad_alloc();
  std::array<std::uint8_t, head_bytes> head{};
  crypto_secretstream_xchacha20poly1305_init_push(&state_->stream, head.data(), key.data());
  sodium_memzero(key.data(), key.size());
  opening_ = salt + eight(operations) + eight(memory_bytes) + std::string(as_text(head));
}

SealingStream::~SealingStream() = default;

std::string SealingStream::seal(std::string_view piece, bool last) {
  std::string out(piece.size() + sealed_piece_more_bytes, '\0');
  crypto_secretstream_xchacha20poly1305_push(&state_->stream, reinterpret_cast<std::uint8_t*>(out.data()),
                                             nullptr, as_bytes(piece).data(), piece.size(), nullptr, 0,
                                             last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
  return out;
}

OpeningStream::OpeningStream() : state_(std::make_unique<State>()) {}
OpeningStream::~OpeningStream() = default;

std::unique_ptr<OpeningStream> OpeningStream::begin(const Secret& passphrase, std::string_view opening) {
  if (opening.size() != sealed_stream_opening_bytes) return nullptr;
  const std::uint64_t ops = eight_at(opening, salt_bytes);
  const std::uint64_t memory = eight_at(opening, salt_bytes + sizeof ops);
  if (ops < 1 || ops > operations_max || memory < crypto_pwhash_argon2id_MEMLIMIT_MIN ||
      memory > memory_bytes_max)
    return nullptr;
  StreamKey key{};
  if (!key_of(passphrase, opening.substr(0, salt_bytes), ops, memory, key)) return nullptr;
  std::unique_ptr<OpeningStream> stream(new OpeningStream());
  const std::string_view head = opening.substr(sealed_stream_opening_bytes - head_bytes);
  const bool begun = crypto_secretstream_xchacha20poly1305_init_pull(&stream->state_->stream,
                                                                     as_bytes(head).data(), key.data()) == 0;
  sodium_memzero(key.data(), key.size());
  return begun ? std::move(stream) : nullptr;
}

std::optional<OpeningStream::Piece> OpeningStream::open(std::string_view sealed) {
  if (sealed.size() < sealed_piece_more_bytes) return std::nullopt;
  Piece piece{.text = std::string(sealed.size() - sealed_piece_more_bytes, '\0')};
  unsigned char tag = 0;
  if (crypto_secretstream_xchacha20poly1305_pull(
          &state_->stream, reinterpret_cast<std::uint8_t*>(piece.text.data()), nullptr, &tag,
          as_bytes(sealed).data(), sealed.size(), nullptr, 0) != 0)
    return std::nullopt;
  piece.last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  return piece;
}

}  // namespace heard
