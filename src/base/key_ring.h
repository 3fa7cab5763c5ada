// KeyRing: the master keys of a house. The newest signs and seals; older ones only verify and open what was
// made before. Any thread; what it gives out is a copy. It may follow where the keys are kept: it looks there
// again once a second at most, and at once for a key that it does not know.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/secret.h"

namespace heard {

struct MasterKey {
  std::uint8_t id = 1;  // from 1 on; stands in what was made with it
  Secret secret;        // 32 bytes
};

class KeyRing {
 public:
  // Oldest first, at least one.
  // NOLINTNEXTLINE(google-explicit-constructor): a ring is what a list of keys is
  KeyRing(std::vector<MasterKey> keys);
  // NOLINTNEXTLINE(google-explicit-constructor): the ring of a house that has one key
  KeyRing(Secret only);

  KeyRing& operator=(Secret only);
  void replace(std::vector<MasterKey> keys);
  // `look` says the keys anew when they have changed. Called by one thread at a time.
  using Look = std::function<std::optional<std::vector<MasterKey>>()>;
  void follow(Look look);

  [[nodiscard]] MasterKey newest() const;
  // Newest first.
  [[nodiscard]] std::vector<MasterKey> all() const;
  // Empty: there is none with this id.
  [[nodiscard]] Secret find(std::uint8_t id) const;

  // A digest under the newest key.
  [[nodiscard]] Digest digest(std::string_view content) const;
  // Whether `is` holds for the digest under one of them.
  template <class Is>
  [[nodiscard]] bool any_digest(std::string_view content, Is is) const {
    return std::ranges::any_of(
        all(), [&](const MasterKey& key) { return is(digest_of(content, key.secret.reveal())); });
  }

 private:
  using Keys = std::shared_ptr<const std::vector<MasterKey>>;
  [[nodiscard]] Keys keys() const;
  void look_again(std::unique_lock<std::mutex>& held) const;

  mutable std::mutex mutex_;
  mutable Keys keys_;
  Look look_;
  mutable std::chrono::steady_clock::time_point looked_{};
};

}  // namespace heard
