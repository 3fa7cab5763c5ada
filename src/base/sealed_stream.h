// A stream of pieces under a passphrase: argon2id makes a key of it, XChaCha20-Poly1305 (libsodium's
// secretstream) seals piece after piece. One that is altered, missing or out of its place is not opened, and
// the last one says that it is the last.
//   opening: salt (16) | operations, little endian (8) | bytes of memory (8) | header (24)
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/secret.h"

namespace heard {

constexpr std::size_t sealed_stream_opening_bytes = 56;
constexpr std::size_t sealed_piece_more_bytes = 17;

// Takes about a second and 256 MiB to make.
class SealingStream {
 public:
  SealingStream(const Secret& passphrase, Random& random);
  ~SealingStream();
  SealingStream(const SealingStream&) = delete;
  SealingStream& operator=(const SealingStream&) = delete;

  [[nodiscard]] const std::string& opening() const { return opening_; }
  std::string seal(std::string_view piece, bool last);

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::string opening_;
};

class OpeningStream {
 public:
  // Nothing for what is no such opening, or asks for more than this program gives.
  static std::unique_ptr<OpeningStream> begin(const Secret& passphrase, std::string_view opening);
  ~OpeningStream();
  OpeningStream(const OpeningStream&) = delete;
  OpeningStream& operator=(const OpeningStream&) = delete;

  struct Piece {
    std::string text;
    bool last = false;
  };
  // Nothing for another passphrase, and for what was altered.
  std::optional<Piece> open(std::string_view sealed);

 private:
  OpeningStream();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace heard
