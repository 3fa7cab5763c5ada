#include "store/postgres/session.h"

#include <thread>

#include "store/postgres/errors.h"
#include "store/postgres/statements.h"
#include "store/postgres/tx.h"

namespace heard::store::postgres {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr int tries_max = 20;
constexpr auto retry_for = std::chrono::seconds(5);
// A restart of the server is waited out by the closures it meets; a longer absence is told at once.
constexpr auto wait_for_server = std::chrono::seconds(3);
constexpr auto reconnect_pause_max = milliseconds(2'000);

}  // namespace

Session::Done Session::perform(Lane lane, const Closure& closure) {
  const Moment deadline = steady_clock::now() + retry_for;
  duplicate_seen_ = false;
  for (int tries = 1;; ++tries) {
    if (Result<void> reached = reach(); !reached.ok()) return {std::move(reached)};
    Attempt attempted = attempt(lane, closure);
    if (!attempted.again || tries == tries_max || steady_clock::now() > deadline)
      return std::move(attempted.done);
    pause(tries);
  }
}

Result<void> Session::reach() {
  while (!connection_.usable()) {
    const Moment now = steady_clock::now();
    const bool patient = !away_since_ || now - *away_since_ < wait_for_server;
    if (now < next_try_) {
      if (!patient) return busy("PostgreSQL is away; trying again soon");
      std::this_thread::sleep_until(next_try_);
    }
    Result<void> opened = connection_.open();
    if (opened.ok()) {
      away_since_.reset();
      failed_tries_ = 0;
      return {};
    }
    if (!away_since_) away_since_ = now;
    const auto longest = std::min(reconnect_pause_max, milliseconds(25 << std::min(failed_tries_++, 10)));
    next_try_ = steady_clock::now() + longest / 2 + random_part(longest / 2);
    if (!patient || opened.error().kind == ErrorKind::broken) return opened;
  }
  return {};
}

Session::Attempt Session::attempt(Lane lane, const Closure& closure) {
  bool committing = false;
  try {
    connection_.post(lane == Lane::write ? statements::begin_write : statements::begin_read);
    PostgresTx tx(connection_, lane == Lane::long_read);
    if (Result<void> result = closure(tx); !result.ok()) {
      abandon();
      return {{std::move(result)}};
    }
    connection_.post(statements::commit);
    if (lane != Lane::write) {
      connection_.send();  // nothing depends on its answer; read before the next closure
      return {};
    }
    committing = true;
    connection_.collect();
    return {{Result<void>{}, tx.appended()}};
  } catch (const Abort& abort) {
    return refused(abort.error, committing);
  } catch (const std::exception& thrown) {
    abandon();
    return {{broken(thrown.what())}};
  } catch (...) {
    abandon();
    return {{broken("a closure threw something that is no exception")}};
  }
}

// A connection that broke while COMMIT was on its way leaves the write done or not done. It is not tried
// again here: a second run could do it twice. The caller hears "outcome unknown"; whoever asked asks again
// with the same idempotency key, and is then told what became of it.
Session::Attempt Session::refused(Error error, bool committing) {
  if (connection_.lost()) {
    if (committing) return {{unknown_outcome(error.cause)}};
    return {{std::move(error)}, true};
  }
  abandon();
  bool again = error.kind == ErrorKind::conflict;
  if (error.kind == ErrorKind::exists) again = !std::exchange(duplicate_seen_, true);
  return {{std::move(error)}, again};
}

void Session::abandon() {
  connection_.drain();
  if (connection_.lost() || !connection_.in_transaction()) return;
  try {
    connection_.post(statements::rollback);
    connection_.send();
  } catch (const Abort&) {
    connection_.close();
  }
}

void Session::pause(int tries) {
  std::this_thread::sleep_for(random_part(milliseconds(2 << std::min(tries, 6))));
}

std::chrono::microseconds Session::random_part(std::chrono::microseconds whole) {
  return std::chrono::microseconds(static_cast<std::int64_t>(jitter_()) % (whole.count() + 1));
}

}  // namespace heard::store::postgres
