// Random: where secrets, nonces and jitter come from. Passed in, so that tests are repeatable.
// fill() may be called from any thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <string>

namespace heard {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;

  std::string bytes(std::size_t count);
  std::string token(std::size_t byte_count = 32);  // base64url
  double unit();                                   // in [0, 1)
};

// The kernel's, by libsodium.
class SystemRandom final : public Random {
 public:
  SystemRandom();
  void fill(std::span<std::uint8_t> out) override;
};

// The same stream for the same seed, in the order of the calls.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : seed_(seed) {}
  void fill(std::span<std::uint8_t> out) override;

 private:
  std::uint64_t seed_;
  std::atomic<std::uint64_t> drawn_{0};
};

}  // namespace heard
