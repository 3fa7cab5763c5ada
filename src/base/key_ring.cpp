#include "base/key_ring.h"

#include <algorithm>

namespace heard {
namespace {

constexpr auto look_every = std::chrono::seconds(1);
constexpr auto unknown_looked_for_every = std::chrono::milliseconds(20);

}  // namespace

KeyRing::KeyRing(std::vector<MasterKey> keys)
    : keys_(std::make_shared<const std::vector<MasterKey>>(std::move(keys))) {}

KeyRing::KeyRing(Secret only) : KeyRing(std::vector<MasterKey>{{.id = 1, .secret = std::move(only)}}) {}

KeyRing& KeyRing::operator=(Secret only) {
  replace({{.id = 1, .secret = std::move(only)}});
  return *this;
}

void KeyRing::replace(std::vector<MasterKey> keys) {
  auto fresh = std::make_shared<const std::vector<MasterKey>>(std::move(keys));
  const std::lock_guard lock(mutex_);
  keys_ = std::move(fresh);
}

void KeyRing::follow(Look look) {
  const std::lock_guard lock(mutex_);
  look_ = std::move(look);
  looked_ = std::chrono::steady_clock::now();
}

void KeyRing::look_again(std::unique_lock<std::mutex>& /*held*/) const {
  looked_ = std::chrono::steady_clock::now();
  if (auto changed = look_()) keys_ = std::make_shared<const std::vector<MasterKey>>(std::move(*changed));
}

KeyRing::Keys KeyRing::keys() const {
  std::unique_lock lock(mutex_);
  if (look_ && std::chrono::steady_clock::now() - looked_ > look_every) look_again(lock);
  return keys_;
}

MasterKey KeyRing::newest() const { return keys()->back(); }

std::vector<MasterKey> KeyRing::all() const {
  const Keys now = keys();
  return {now->rbegin(), now->rend()};
}

Secret KeyRing::find(std::uint8_t id) const {
  const auto secret_in = [id](const Keys& among) {
    const auto found = std::ranges::find(*among, id, &MasterKey::id);
    return found == among->end() ? Secret() : found->secret;
  };
  Secret secret = secret_in(keys());
  if (!secret.empty()) return secret;
  std::unique_lock lock(mutex_);
  // strangers may name any id: one that will not be there is looked for so often and no more
  if (!look_ || std::chrono::steady_clock::now() - looked_ < unknown_looked_for_every) return secret;
  look_again(lock);
  return secret_in(keys_);
}

Digest KeyRing::digest(std::string_view content) const {
  return digest_of(content, newest().secret.reveal());
}

}  // namespace heard
