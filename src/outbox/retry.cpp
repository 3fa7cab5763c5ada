#include "outbox/retry.h"

#include <algorithm>

namespace heard::outbox {

std::optional<Duration> retry_after(int attempts, double chance) {
  if (attempts >= attempts_max) return std::nullopt;
  const Duration whole =
      std::min(seconds(10) * (std::int64_t{1} << std::clamp(attempts - 1, 0, 20)), hours(2));
  const Duration half{whole.us / 2};
  return half + Duration{static_cast<std::int64_t>(static_cast<double>(half.us) * chance)};
}

}  // namespace heard::outbox
