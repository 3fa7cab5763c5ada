// Tries: wrong sign-ins, counted in memory by account-and-address and by address, so that a stranger
// elsewhere cannot lock out an owner. Bounded: when full, those whose pause is over are forgotten first.
// Any thread.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>

#include "base/instant.h"
#include "base/result.h"

namespace heard::desk {

class Tries {
 public:
  // too_many with the seconds to wait after `tries_max` wrong ones within `pause`.
  Result<void> may_try(const std::string& account, const std::string& address, int tries_max, Duration pause,
                       Instant now);
  void note_wrong(const std::string& account, const std::string& address, Instant now);
  // Counts one code of a second factor before anybody looks at it, so that many at once are no way round;
  // too_many after `tries_max`. Wherever they come from: who gets so far knows the password already, so no
  // stranger can lock anybody out by it.
  Result<void> count_code(const std::string& account, int tries_max, Duration pause, Instant now);
  void forget(const std::string& account, const std::string& address);

 private:
  struct Count {
    int wrong = 0;
    Instant last;
  };
  void note(const std::string& key, Instant now);
  Duration wait_of(const std::string& key, int wrong_max, Duration pause, Instant now);

  std::mutex mutex_;
  std::unordered_map<std::string, Count> counts_;
};

}  // namespace heard::desk
