#include "base/random.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <stdexcept>

#include "base/bytes.h"

namespace heard {

std::string Random::bytes(std::size_t count) {
  std::string out(count, '\0');
  fill({reinterpret_cast<std::uint8_t*>(out.data()), out.size()});
  return out;
}

std::string Random::token(std::size_t byte_count) { return base64url(as_bytes(bytes(byte_count))); }

double Random::unit() {
  std::uint64_t n = 0;
  fill({reinterpret_cast<std::uint8_t*>(&n), sizeof n});
  return static_cast<double>(n >> 11U) * 0x1.0p-53;
}

SystemRandom::SystemRandom() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium did not start");
}

void SystemRandom::fill(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

void SeededRandom::fill(std::span<std::uint8_t> out) {
  std::array<std::uint8_t, randombytes_SEEDBYTES> seed{};
  const std::uint64_t draw = drawn_++;
  std::memcpy(seed.data(), &seed_, sizeof seed_);
  std::memcpy(seed.data() + sizeof seed_, &draw, sizeof draw);
  randombytes_buf_deterministic(out.data(), out.size(), seed.data());
}

}  // namespace heard
