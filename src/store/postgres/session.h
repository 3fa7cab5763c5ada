// Session: runs closures on one connection, each in a transaction of its own. Retries what PostgreSQL says
// to retry, and reconnects. Used by one thread.
#pragma once

#include <chrono>
#include <random>
#include <string>

#include "store/postgres/connection.h"
#include "store/store.h"

namespace heard::store::postgres {

class Session {
 public:
  Session(const std::string& url, const std::string& settings) : connection_(url, settings) {}

  struct Done {
    Result<void> result;
    std::int64_t appended = 0;  // events committed
  };
  // A write closure is run again, whole, on a serialisation conflict (at most 20 times or 5 s), after a
  // connection that broke before COMMIT was sent, and once after a duplicate key: the row it would have
  // seen had it run a moment later is visible then, as on SQLite.
  Done perform(Lane lane, const Closure& closure);

 private:
  using Moment = std::chrono::steady_clock::time_point;
  struct Attempt {
    Done done;
    bool again = false;
  };

  Result<void> reach();
  Attempt attempt(Lane lane, const Closure& closure);
  Attempt refused(Error error, bool committing);
  void abandon();
  void pause(int tries);
  std::chrono::microseconds random_part(std::chrono::microseconds whole);

  Connection connection_;
  bool duplicate_seen_ = false;
  // Since when the server cannot be reached, and when to try next.
  std::optional<Moment> away_since_;
  Moment next_try_{};
  int failed_tries_ = 0;
  std::minstd_rand jitter_{std::random_device{}()};
};

}  // namespace heard::store::postgres
