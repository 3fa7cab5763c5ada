#include "desk/tries.h"

namespace heard::desk {
namespace {

constexpr std::size_t counts_max = 20'000;
// One address may stand for a whole office, so it gets more.
constexpr int address_factor = 10;

std::string pair_key(const std::string& account, const std::string& address) {
  return account + '\n' + address;
}

// No address is empty.
std::string code_key(const std::string& account) { return pair_key(account, ""); }

Error too_many_tries(Duration wait) {
  return {.kind = ErrorKind::too_many,
          .code = "too_many_tries",
          .sentence = "Too many wrong tries. Please wait a while and try again.",
          .retry_after_s = static_cast<int>(wait.us / 1'000'000) + 1};
}

}  // namespace

Duration Tries::wait_of(const std::string& key, int wrong_max, Duration pause, Instant now) {
  const auto found = counts_.find(key);
  if (found == counts_.end()) return {};
  const Instant free_at = found->second.last + pause;
  if (free_at <= now) {
    counts_.erase(found);
    return {};
  }
  return found->second.wrong >= wrong_max ? free_at - now : Duration{};
}

Result<void> Tries::may_try(const std::string& account, const std::string& address, int tries_max,
                            Duration pause, Instant now) {
  const std::lock_guard lock(mutex_);
  const Duration wait = std::max(wait_of(pair_key(account, address), tries_max, pause, now),
                                 wait_of(address, tries_max * address_factor, pause, now));
  return wait.us <= 0 ? Result<void>{} : too_many_tries(wait);
}

Result<void> Tries::count_code(const std::string& account, int tries_max, Duration pause, Instant now) {
  const std::lock_guard lock(mutex_);
  const Duration wait = wait_of(code_key(account), tries_max, pause, now);
  if (wait.us > 0) return too_many_tries(wait);
  note(code_key(account), now);
  return {};
}

void Tries::note(const std::string& key, Instant now) {
  Count& count = counts_[key];
  ++count.wrong;
  count.last = now;
}

void Tries::note_wrong(const std::string& account, const std::string& address, Instant now) {
  const std::lock_guard lock(mutex_);
  if (counts_.size() >= counts_max)
    std::erase_if(counts_, [&](const auto& entry) { return entry.second.last + hours(1) < now; });
  if (counts_.size() >= counts_max) counts_.clear();
  note(pair_key(account, address), now);
  note(address, now);
}

void Tries::forget(const std::string& account, const std::string& address) {
  const std::lock_guard lock(mutex_);
  counts_.erase(pair_key(account, address));
  counts_.erase(code_key(account));
}

}  // namespace heard::desk
